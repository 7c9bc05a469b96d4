package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What comes after a class, for everybody by what they did: who is called, who gets the offer, who
 * the replay (P3).
 */
@Service
@Transactional(rollbackFor = Exception.class)
public class Followups {

  private final FollowupMapper followups;
  private final ClassMapper classes;
  private final RegistrationMapper registrations;
  private final ClassMessages messages;
  private final ObjectProvider<CallDesk> calls;
  private final Recognition recognition;
  private final CallQuota quota;
  private final ClassOfferMessages offers;
  private final Clock clock;

  Followups(
      FollowupMapper followups,
      ClassMapper classes,
      RegistrationMapper registrations,
      ClassMessages messages,
      ObjectProvider<CallDesk> calls,
      Recognition recognition,
      CallQuota quota,
      ClassOfferMessages offers,
      Clock clock) {
    this.followups = followups;
    this.classes = classes;
    this.registrations = registrations;
    this.messages = messages;
    this.calls = calls;
    this.recognition = recognition;
    this.quota = quota;
    this.offers = offers;
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
    var held = classes.find(classId).orElseThrow();
    messages.withdraw(held);
    recognition.look(classId);
    var today = quota.today(held);
    var list = CallList.of(registrations.findAsked(classId), quota.left(held));
    for (int day = 0; day < list.days().size(); day++) {
      for (var one : list.days().get(day)) {
        followups.insert(classId, one.id(), day, today.plusDays(day));
      }
    }
    followups.insertRest(classId);
    followups.endPart(classId, "X", "N", FollowupEnds.NOT_INTERESTED, clock.instant());
    followups.endPart(classId, "W", "N", FollowupEnds.NO_PLACE, clock.instant());
    classes.updateFollowup(classId, clock.instant());
  }

  /** Hands out the calls that are due by now, each once. */
  public void openCalls(PublicClass held, Instant since) {
    long days = Duration.between(since, clock.instant()).toDays();
    for (int day = 0; day < CallList.DAYS && day <= days; day++) {
      for (var call : followups.findCalls(held.id(), day)) {
        var by = quota.next(held);
        calls.getObject().call(held, call.member(), call.question(), by);
        followups.updateCalled(call.registration(), by);
      }
    }
  }

  /**
   * A member says that it is not for them: left alone from now on, and what is queued for them is
   * taken back. Repeatable.
   */
  public void decline(long classId, MemberId member) {
    registrations
        .find(classId, member)
        .ifPresent(
            one -> followups.end(one.id(), "N", FollowupEnds.NOT_INTERESTED, clock.instant()));
    classes
        .find(classId)
        .ifPresent(
            of ->
                offers.withdraw(
                    of, ClassMembers.of(classId, "cls_r.member_id = " + member.value())));
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

  /** Those who are called. */
  public MemberSelect called(long classId) {
    return part(classId, "f.part = 'C'");
  }

  private static MemberSelect part(long classId, String which) {
    return ClassMembers.of(
        classId,
        "EXISTS (SELECT 1 FROM class_followup f WHERE f.registration_id = cls_r.id AND "
            + which
            + ")");
  }
}
