package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was in a class and who asked what, as a person says it (P2). */
@Service
@Transactional(rollbackFor = Exception.class)
public class Attendees {

  private final AttendanceMapper attendees;
  private final RegistrationMapper registrations;
  private final ClassMapper classes;
  private final FollowupMapper followups;
  private final LateArrivals late;
  private final Clock clock;

  Attendees(
      AttendanceMapper attendees,
      RegistrationMapper registrations,
      ClassMapper classes,
      FollowupMapper followups,
      LateArrivals late,
      Clock clock) {
    this.attendees = attendees;
    this.registrations = registrations;
    this.classes = classes;
    this.followups = followups;
    this.late = late;
    this.clock = clock;
  }

  /** On the lists and not recognised yet, in the order they came in. */
  @Transactional(readOnly = true)
  public List<Attendee> findUnmatched(long classId) {
    return attendees.findAllUnmatched(classId);
  }

  /**
   * A person says who it was. Who had not registered is registered by it.
   *
   * @return whether the follow-up goes by it; not if something else has reached them already
   * @throws UnknownAttendeeException if somebody was first
   * @throws UnknownRegistrationException if the member is of another community
   */
  public boolean match(long classId, long attendee, MemberId member, String by)
      throws UnknownPublicClassException,
          ClassClosedException,
          UnknownAttendeeException,
          UnknownRegistrationException {
    var held = held(classId);
    attendees
        .findUnmatched(classId, attendee)
        .orElseThrow(() -> new UnknownAttendeeException(attendee));
    if (registrations.findCommunity(member).filter(held.community()::equals).isEmpty()) {
      throw new UnknownRegistrationException(String.valueOf(member.value()));
    }
    if (registrations.find(classId, member).isEmpty()) {
      registrations.nextPlace(classId);
      registrations.insert(
          classId,
          member,
          "R",
          registrations.findLastPlace(classId),
          KnownBy.OPERATOR,
          "",
          clock.instant());
    }
    var registration = registrations.find(classId, member).orElseThrow();
    attendees.updateMatched(attendee, registration.id(), by);
    attendees.updateAttended(classId, registration.id());
    late.sort(classId);
    return !followups.isLate(registration.id());
  }

  /** Nobody of ours: the teacher's second device, a guest. */
  public void drop(long classId, long attendee) throws UnknownAttendeeException {
    attendees
        .findUnmatched(classId, attendee)
        .orElseThrow(() -> new UnknownAttendeeException(attendee));
    attendees.delete(attendee);
  }

  /**
   * Records that somebody who registered asked something.
   *
   * @param question 1 to 1,000 characters
   * @return whether the follow-up goes by it; not if something else has reached them already
   */
  public boolean recordQuestion(long classId, MemberId member, String question, String by)
      throws UnknownRegistrationException, InvalidPublicClassException {
    ClassCheck.question(question);
    classes.lock(classId);
    var registration =
        registrations
            .find(classId, member)
            .orElseThrow(() -> new UnknownRegistrationException(String.valueOf(member.value())));
    attendees.insertQuestion(classId, registration.id(), question.strip(), by, clock.instant());
    late.sort(classId);
    return !followups.isLate(registration.id());
  }

  /** In the order they were recorded. */
  @Transactional(readOnly = true)
  public List<ClassQuestion> findQuestions(long classId) {
    return attendees.findQuestions(classId);
  }

  private PublicClass held(long classId) throws UnknownPublicClassException, ClassClosedException {
    classes.lock(classId).orElseThrow(() -> new UnknownPublicClassException(classId));
    return classes
        .find(classId)
        .filter(found -> found.state() == ClassState.OPEN || found.state() == ClassState.HELD)
        .orElseThrow(ClassClosedException::new);
  }
}
