package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.shared.ImportException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was in a class, as a meeting tool tells it: by a list, or one by one (P2). */
@Service
@Transactional(rollbackFor = Exception.class)
public class Attendance {

  /** How long after the end of a class single reports may still come. */
  private static final Duration LATE = Duration.ofMinutes(30);

  private static final int MOST_BYTES = 8 << 20;
  private static final int MOST_ROWS = 20_000;

  private final AttendanceBook book;
  private final RegistrationMapper registrations;
  private final ClassMapper classes;
  private final LateArrivals late;
  private final CommunityService communities;
  private final ObjectProvider<PublicClassProcess> process;
  private final Clock clock;

  Attendance(
      AttendanceBook book,
      RegistrationMapper registrations,
      ClassMapper classes,
      LateArrivals late,
      CommunityService communities,
      ObjectProvider<PublicClassProcess> process,
      Clock clock) {
    this.book = book;
    this.registrations = registrations;
    this.classes = classes;
    this.late = late;
    this.communities = communities;
    this.process = process;
    this.clock = clock;
  }

  /**
   * Takes the list of a meeting tool; all of it or nothing. The same list again changes nothing; a
   * further one adds to it. Whom a person recognised stays recognised.
   *
   * @param in CSV; stays the caller's to close
   * @throws ImportException names the wrong lines
   * @throws ClassClosedException if there is no open or held class to attend
   */
  public AttendanceResult importCsv(long classId, InputStream in)
      throws UnknownPublicClassException,
          ClassClosedException,
          ClassBusyException,
          ImportException,
          AttendanceTooLargeException,
          IOException {
    var file = in.readNBytes(MOST_BYTES + 1);
    if (file.length > MOST_BYTES) {
      throw new AttendanceTooLargeException();
    }
    var held = held(classId);
    var rows = AttendanceFile.read(file, times(held));
    if (rows.size() > MOST_ROWS) {
      throw new AttendanceTooLargeException();
    }
    var people = Presence.of(rows);
    int matched = book.record(classId, people);
    settle(held);
    late.sort(classId);
    int attended = registrations.count(List.of(classId)).get(0).attended();
    return new AttendanceResult(
        rows.size(), people.size(), matched, people.size() - matched, attended);
  }

  /**
   * Somebody was there, as another system reports it. Repeatable. One person is not the list: until
   * half an hour after the end it is only written down, and the class goes on. Costs the same
   * however many registered. Nothing is written when it is refused, so that the transaction of a
   * caller who goes on without it holds.
   *
   * @param left empty if they were still there
   * @return whether it is known who it was
   */
  @Transactional
  public boolean report(long classId, String name, String phone, String joined, String left)
      throws UnknownPublicClassException,
          ClassClosedException,
          ClassBusyException,
          ImportException,
          IOException {
    var held = held(classId);
    var line = "name,phone,join_time,leave_time\n" + cell(name) + "," + cell(phone);
    var file = line + "," + cell(joined) + "," + cell(left) + "\n";
    var rows = AttendanceFile.read(file.getBytes(StandardCharsets.UTF_8), times(held));
    boolean known = book.record(classId, Presence.of(rows).get(0));
    if (!clock.instant().isBefore(held.endsAt().plus(LATE))) {
      settle(held);
    }
    late.sort(classId);
    return known;
  }

  private void settle(PublicClass held) throws ClassBusyException {
    boolean first = held.state() == ClassState.OPEN;
    classes.updateHeld(held.id(), "", clock.instant());
    if (first) {
      process.getObject().attended(classes.find(held.id()).orElseThrow());
    }
  }

  private PublicClass held(long classId) throws UnknownPublicClassException, ClassClosedException {
    classes.lock(classId).orElseThrow(() -> new UnknownPublicClassException(classId));
    return classes
        .find(classId)
        .filter(found -> found.state() == ClassState.OPEN || found.state() == ClassState.HELD)
        .orElseThrow(ClassClosedException::new);
  }

  private MeetingTimes times(PublicClass held) {
    try {
      var zone = ZoneId.of(communities.find(held.community()).timeZone());
      return new MeetingTimes(held.startsAt(), held.endsAt(), zone, clock.instant());
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String cell(String value) {
    return '"' + (value == null ? "" : value.replace("\"", "\"\"")) + '"';
  }
}
