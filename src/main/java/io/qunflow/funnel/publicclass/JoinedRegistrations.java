package io.qunflow.funnel.publicclass;

import io.qunflow.community.MemberId;
import io.qunflow.community.MembersLinked;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Two registrations of one class turn out to be one person's: the better place, that they were
 * there, and what they asked go with the person (P2, P3). Once the class is followed up both stay,
 * and only what is known goes over. Taking a link back does not part them again.
 */
@Component
class JoinedRegistrations {

  private final RegistrationMapper registrations;
  private final AttendanceMapper attendees;
  private final FollowupMapper followups;
  private final ClassMapper classes;
  private final Places places;
  private final LateArrivals late;
  private final Clock clock;

  JoinedRegistrations(
      RegistrationMapper registrations,
      AttendanceMapper attendees,
      FollowupMapper followups,
      ClassMapper classes,
      Places places,
      LateArrivals late,
      Clock clock) {
    this.registrations = registrations;
    this.attendees = attendees;
    this.followups = followups;
    this.classes = classes;
    this.places = places;
    this.late = late;
    this.clock = clock;
  }

  /** Somebody with two accounts, in the transaction in which that is said. */
  @EventListener
  void on(MembersLinked linked) {
    for (var one : registrations.findRunning(linked.from())) {
      classes.lock(one.classId());
      registrations
          .findById(one.id())
          .ifPresent(still -> join(classes.find(one.classId()).orElseThrow(), still, linked.to()));
    }
  }

  /** The caller holds the class's row. */
  void join(PublicClass held, Registration from, MemberId to) {
    boolean begun = followups.count(held.id()) > 0;
    var other = registrations.find(held.id(), to);
    if (other.isPresent()) {
      attendees.updateRegistration(from.id(), other.get().id());
      attendees.updateAsked(from.id(), other.get().id());
      registrations.clearAttended(from.id());
      attendees.updateAttended(held.id(), other.get().id());
      if (begun) {
        late.sort(held.id());
      } else {
        unite(held, from, other.get());
      }
    } else if (!begun) {
      registrations.updateMember(from.id(), to);
    }
  }

  private void unite(PublicClass held, Registration from, Registration to) {
    boolean better =
        from.state() == PlaceState.REGISTERED && to.state() != PlaceState.REGISTERED
            || from.isIn() && !to.isIn();
    if (better) {
      var state = from.state() == PlaceState.REGISTERED ? "R" : "W";
      registrations.updateState(to.id(), state, from.place(), clock.instant());
    }
    if (to.phone().isEmpty() && !from.phone().isEmpty()) {
      registrations.updateKnown(to.id(), to.knownBy(), from.phone());
    }
    registrations.delete(from.id());
    if (held.takesRegistrations(clock.instant())) {
      places.moveUp(held);
    }
  }
}
