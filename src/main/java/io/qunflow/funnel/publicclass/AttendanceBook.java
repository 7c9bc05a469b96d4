package io.qunflow.funnel.publicclass;

import io.qunflow.community.ContactFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes down who was there and whose registration it is: a whole list in a few statements, one
 * report with one look at whom it may be. Whom a person recognised stays recognised.
 */
@Component
class AttendanceBook {

  /** So many rows go to the database at once. */
  private static final int CHUNK = 500;

  private final AttendanceMapper attendees;

  AttendanceBook(AttendanceMapper attendees) {
    this.attendees = attendees;
  }

  /**
   * A list of a class, whose row the caller holds.
   *
   * @return of how many it is known who they are
   */
  int record(long classId, List<Presence> people) {
    var matching =
        new Matching(
            attendees.findRegistered(classId),
            attendees.findFactPhones(classId, ContactFacts.KEYS));
    Map<String, Long> recognised = new HashMap<>();
    attendees
        .findRecognised(classId)
        .forEach(one -> recognised.put(one.personKey(), one.registration()));
    List<AttendanceMapper.Entry> entries = new ArrayList<>();
    int known = 0;
    for (var person : people) {
      var key = Matching.hash(person.key());
      var registration = recognised.getOrDefault(key, matching.find(person).orElse(null));
      known += registration == null ? 0 : 1;
      entries.add(new AttendanceMapper.Entry(key, person, registration));
    }
    for (int from = 0; from < entries.size(); from += CHUNK) {
      attendees.write(classId, entries.subList(from, Math.min(entries.size(), from + CHUNK)));
    }
    attendees.updateAttended(classId, null);
    return known;
  }

  /** One person; whether it is known who it is. */
  boolean record(long classId, Presence person) {
    var key = Matching.hash(person.key());
    var registration =
        attendees.findRegistration(classId, key).or(() -> look(classId, person)).orElse(null);
    attendees.write(classId, List.of(new AttendanceMapper.Entry(key, person, registration)));
    if (registration != null) {
      attendees.updateAttended(classId, registration);
    }
    return registration != null;
  }

  private Optional<Long> look(long classId, Presence person) {
    var name = person.name().strip().toLowerCase(Locale.ROOT);
    var likely = attendees.findLikely(classId, name, person.phone(), ContactFacts.KEYS);
    var phones =
        likely.stream()
            .map(one -> new AttendanceMapper.KnownPhone(one.registration(), one.factPhone()))
            .toList();
    return new Matching(
            likely.stream()
                .map(
                    one ->
                        new AttendanceMapper.Registered(
                            one.registration(), one.nickname(), one.phone()))
                .toList(),
            phones)
        .find(person);
  }
}
