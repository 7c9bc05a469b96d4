package io.qunflow.funnel.publicclass;

import io.qunflow.community.ContactFacts;
import org.springframework.stereotype.Component;

/**
 * Looks again who those are whom a meeting tool named and nobody knew: by who has registered since,
 * and by what is known of them since (P2).
 */
@Component
class Recognition {

  private final AttendanceMapper attendees;

  Recognition(AttendanceMapper attendees) {
    this.attendees = attendees;
  }

  /** The caller holds the class's row. Repeatable. */
  void look(long classId) {
    var open = attendees.findAllUnmatched(classId);
    if (open.isEmpty()) {
      return;
    }
    var matching =
        new Matching(
            attendees.findRegistered(classId),
            attendees.findFactPhones(classId, ContactFacts.KEYS));
    int found = 0;
    for (var one : open) {
      var registration = matching.find(one.nickname(), one.phone());
      if (registration.isPresent()) {
        attendees.updateMatched(one.id(), registration.get(), null);
        found++;
      }
    }
    if (found > 0) {
      attendees.updateAttended(classId, null);
    }
  }
}
