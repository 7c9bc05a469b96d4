package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes after a class, for everybody by what they did: each ends in exactly one of ordered,
 * not now with the reason, or lost (P3, P4).
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class Followups {

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
  private final ClassMapper classes;
  private final RegistrationMapper registrations;
  private final ClassMessages messages;
  private final ObjectProvider<Buyers> buyers;
  private final ObjectProvider<CallDesk> calls;
  private final ClassProperties properties;
  private final NamedParameterJdbcTemplate sql;
  private final Clock clock;

  Followups(
      FollowupMapper followups,
      ClassMapper classes,
      RegistrationMapper registrations,
      ClassMessages messages,
      ObjectProvider<Buyers> buyers,
      ObjectProvider<CallDesk> calls,
      ClassProperties properties,
      JdbcTemplate sql,
      Clock clock) {
    this.followups = followups;
    this.classes = classes;
    this.registrations = registrations;
    this.messages = messages;
    this.buyers = buyers;
    this.calls = calls;
    this.properties = properties;
    this.sql = new NamedParameterJdbcTemplate(sql);
    this.clock = clock;
  }

  /**
   * Splits who registered by what they did: asked and attended is called, as many as the operators
   * can; attended gets the offer, absent the replay; who left is left alone. Invitations and
   * reminders that were not sent by now are not sent any more. Repeatable.
   */
  public void split(long classId) {
    classes.lock(classId);
    if (followups.count(classId) > 0) {
      return;
    }
    classes.find(classId).ifPresent(messages::withdraw);
    var list = CallList.of(registrations.findAsked(classId), properties.callsADay());
    for (int day = 0; day < list.days().size(); day++) {
      for (var one : list.days().get(day)) {
        followups.insert(classId, one.id(), day);
      }
    }
    followups.insertRest(classId);
    followups.endPart(classId, "X", "N", NOT_INTERESTED, clock.instant());
    followups.endPart(classId, "W", "N", NO_PLACE, clock.instant());
  }

  /** Hands out the calls that are due by now, each once. */
  public void openCalls(PublicClass held, Instant since) {
    long days = Duration.between(since, clock.instant()).toDays();
    for (int day = 0; day < CallList.DAYS && day <= days; day++) {
      for (var call : followups.findCalls(held.id(), day)) {
        calls.getObject().call(held, call.member(), call.question(), held.openedBy());
        followups.updateCalled(call.registration());
      }
    }
  }

  /** A member says that it is not for them: left alone from now on. Repeatable. */
  public void decline(long classId, MemberId member) {
    registrations
        .find(classId, member)
        .ifPresent(one -> followups.end(one.id(), "N", NOT_INTERESTED, clock.instant()));
  }

  /** Who gets the mass part: the offer, or the replay. */
  @Transactional(readOnly = true)
  public MemberSelect mass(long classId) {
    return part(classId, "f.part IN ('A', 'B')");
  }

  /** Of them, who attended. */
  public MemberSelect attended(long classId) {
    return part(classId, "f.part = 'A'");
  }

  /** Of them, who registered and did not come. */
  public MemberSelect absent(long classId) {
    return part(classId, "f.part = 'B'");
  }

  /** Who has an end already. */
  public MemberSelect ended(long classId) {
    return ClassMembers.of(classId, "cls_r.ended_as IS NOT NULL");
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

  /** How far it is. */
  @Transactional(readOnly = true)
  public FollowupCounts count(long classId) {
    int ordered = 0;
    int lost = 0;
    int open = 0;
    Map<String, Integer> notNow = new TreeMap<>();
    for (var row : followups.countEnds(classId)) {
      switch (row.endedAs() == null ? "" : row.endedAs()) {
        case "O" -> ordered += row.members();
        case "L" -> lost += row.members();
        case "N" -> notNow.merge(row.endedWhy(), row.members(), Integer::sum);
        default -> open += row.members();
      }
    }
    var parts = followups.countParts(classId);
    return new FollowupCounts(
        ordered, notNow, lost, open, parts.today(), parts.tomorrow(), parts.overflow());
  }

  /**
   * Why people do not buy after classes of a community, most first; for the pain points (P4). That
   * a class did not take place is no reason of theirs.
   */
  @Transactional(readOnly = true)
  public Map<String, Integer> countReasons(CommunityKey community) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    followups.countReasons(community).forEach(row -> counts.put(row.endedWhy(), row.members()));
    return counts;
  }

  private static MemberSelect part(long classId, String which) {
    return ClassMembers.of(
        classId,
        "EXISTS (SELECT 1 FROM class_followup f WHERE f.registration_id = cls_r.id AND "
            + which
            + ")");
  }
}
