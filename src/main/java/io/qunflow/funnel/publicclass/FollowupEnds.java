package io.qunflow.funnel.publicclass;

import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How everybody who registered ends, in exactly one way: ordered, not now with the reason, or lost
 * (P3, P4). Who is still followed as a lead when the time is over does not buy now, until the lead
 * has an end. An order turns the other two into the first, also after the follow-up; a refund does
 * not undo it.
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class FollowupEnds {

  static final String NOT_INTERESTED = "not_interested";
  static final String NO_PLACE = "no_place";
  static final String NO_ANSWER = "no_answer";

  /** Not now: a person is still in touch with them; how that ends is how this ends. */
  static final String FOLLOWED = "followed";

  static final String CALLED_OFF = "called_off";
  static final String COMMUNITY_RETIRED = "community_retired";

  private static final String ORDERED =
      "SELECT cls_r.id, MIN(cls_b.at_ms) AS at_ms FROM class_registration cls_r JOIN (%s) cls_b ON cls_b.member_id = "
          + LinkedMembers.current("cls_r.member_id")
          + " WHERE cls_r.class_id = :clsId AND (cls_r.ended_as IS NULL OR cls_r.ended_as <> 'O')"
          + ClassMembers.PEOPLE
          + " GROUP BY cls_r.id";

  private final FollowupMapper followups;
  private final ClassMapper classes;
  private final ObjectProvider<Buyers> buyers;
  private final ObjectProvider<CallDesk> calls;
  private final NamedParameterJdbcTemplate sql;
  private final Clock clock;

  FollowupEnds(
      FollowupMapper followups,
      ClassMapper classes,
      ObjectProvider<Buyers> buyers,
      ObjectProvider<CallDesk> calls,
      JdbcTemplate sql,
      Clock clock) {
    this.followups = followups;
    this.classes = classes;
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

  /**
   * The time of the follow-up is over: everybody gets an end; who has one keeps it, but who is no
   * longer followed as a lead takes the lead's. Repeatable.
   */
  public void end(PublicClass held, Instant since) {
    classes.updateOver(held.id(), clock.instant());
    order(held);
    settle(held, since);
  }

  /** Whoever ordered has, whatever end they had before, since the order. Repeatable (P3). */
  public void order(PublicClass held) {
    var all = buyers.getObject().of(held);
    if (all.isEmpty()) {
      return;
    }
    Map<String, Object> values = new HashMap<>(all.get().values());
    values.put("clsId", held.id());
    sql.query(
            ORDERED.formatted(all.get().sql()),
            values,
            (row, at) -> Map.entry(row.getLong("id"), row.getLong("at_ms")))
        .forEach(one -> followups.order(one.getKey(), Instant.ofEpochMilli(one.getValue())));
  }

  /** Who is without an end takes that of their lead, is followed as long as it is open, or lost. */
  private void settle(PublicClass held, Instant since) {
    var now = clock.instant();
    var followed = calls.getObject().findFollowed(held);
    var refusals = calls.getObject().findRefusals(held, since);
    for (var one : followups.findOpen(held.id())) {
      var no = refusals.get(one.member());
      if (followed.contains(one.member())) {
        followups.end(one.registration(), "N", FOLLOWED, now);
      } else if (no == null) {
        followups.end(one.registration(), "L", NO_ANSWER, now);
      } else {
        followups.end(one.registration(), no.forGood() ? "L" : "N", no.why(), now);
      }
    }
  }

  /** It does not take place, so nobody is followed up. Repeatable. */
  void endCalledOff(long classId) {
    followups.endPart(classId, null, "N", CALLED_OFF, clock.instant());
  }

  /** Who has bought has; nobody else is followed up any more. Repeatable. */
  void endWithCommunity(PublicClass of) {
    order(of);
    followups.endPart(of.id(), null, "N", COMMUNITY_RETIRED, clock.instant());
  }
}
