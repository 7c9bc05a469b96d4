package io.qunflow.funnel.publicclass;

import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How everybody who registered ends, in exactly one way: ordered, not now with the reason, or lost
 * (P3, P4).
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class FollowupEnds {

  static final String NOT_INTERESTED = "not_interested";
  static final String NO_PLACE = "no_place";
  static final String NO_ANSWER = "no_answer";
  static final String CALLED_OFF = "called_off";
  static final String COMMUNITY_RETIRED = "community_retired";

  private static final String ORDERED =
      """
      UPDATE class_registration SET ended_as = 'O', ended_why = NULL, ended_at_ms = :clsNow
      WHERE class_id = :clsId AND ended_as IS NULL AND member_id IN (SELECT b.member_id FROM (SELECT DISTINCT a.member_id FROM (%s) a) b)
      """;

  private final FollowupMapper followups;
  private final ObjectProvider<Buyers> buyers;
  private final ObjectProvider<CallDesk> calls;
  private final NamedParameterJdbcTemplate sql;
  private final Clock clock;

  FollowupEnds(
      FollowupMapper followups,
      ObjectProvider<Buyers> buyers,
      ObjectProvider<CallDesk> calls,
      JdbcTemplate sql,
      Clock clock) {
    this.followups = followups;
    this.buyers = buyers;
    this.calls = calls;
    this.sql = new NamedParameterJdbcTemplate(sql);
    this.clock = clock;
  }

  /**
   * Who of them bought in the meantime, also by accounts that are somebody else's by now; nobody if
   * the class sells nothing.
   */
  public MemberSelect bought(PublicClass held) {
    return buyers
        .getObject()
        .of(held)
        .map(
            all -> {
              var of =
                  ClassMembers.of(
                      held.id(),
                      LinkedMembers.current("cls_r.member_id")
                          + " IN (SELECT cls_b.member_id FROM ("
                          + all.sql()
                          + ") cls_b)");
              Map<String, Object> values = new HashMap<>(all.values());
              values.putAll(of.values());
              return new MemberSelect(of.sql(), values);
            })
        .orElseGet(() -> ClassMembers.of(held.id(), "cls_r.id IS NULL"));
  }

  /** Everybody gets an end; who has one keeps it. Repeatable. */
  public void end(PublicClass held, Instant since) {
    var now = clock.instant();
    endOrdered(held);
    Map<CallDesk.Refusal, List<MemberId>> refusals = new HashMap<>();
    calls
        .getObject()
        .findRefusals(held, since)
        .forEach((member, no) -> refusals.computeIfAbsent(no, n -> new ArrayList<>()).add(member));
    refusals.forEach(
        (no, members) ->
            followups.endMembers(held.id(), members, no.forGood() ? "L" : "N", no.why(), now));
    followups.endPart(held.id(), null, "L", NO_ANSWER, now);
  }

  /** It does not take place, so nobody is followed up. Repeatable. */
  void endCalledOff(long classId) {
    followups.endPart(classId, null, "N", CALLED_OFF, clock.instant());
  }

  /** Who has bought has; nobody else is followed up any more. Repeatable. */
  void endWithCommunity(PublicClass of) {
    endOrdered(of);
    followups.endPart(of.id(), null, "N", COMMUNITY_RETIRED, clock.instant());
  }

  private void endOrdered(PublicClass held) {
    var bought = bought(held);
    Map<String, Object> values = new HashMap<>(bought.values());
    values.put("clsId", held.id());
    values.put("clsNow", clock.instant().toEpochMilli());
    sql.update(ORDERED.formatted(bought.sql()), values);
  }
}
