package io.qunflow.activity.intake;

import io.qunflow.activity.EventKind;
import io.qunflow.activity.format.FoundEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What an export tells, line by line. */
final class SaidEvents {

  static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  private final List<FoundEvent> events = new ArrayList<>();
  private String group;

  static SaidEvents anExport() {
    return new SaidEvents();
  }

  /** From here on it tells of this group. */
  SaidEvents ofGroup(String name) {
    group = name;
    return this;
  }

  /** Hours are counted from {@link #START}. */
  SaidEvents message(String id, double hour, String account, String nickname, String text) {
    return add(id, hour, account, nickname, false, EventKind.MESSAGE, text, null);
  }

  SaidEvents answer(String id, double hour, String account, String replyTo) {
    return add(id, hour, account, null, false, EventKind.MESSAGE, "答", replyTo);
  }

  SaidEvents joined(double hour, String nickname) {
    return add(null, hour, nickname, nickname, true, EventKind.JOINED, null, null);
  }

  SaidEvents left(double hour, String nickname) {
    return add(null, hour, nickname, nickname, true, EventKind.LEFT, null, null);
  }

  private SaidEvents add(
      String id,
      double hour,
      String account,
      String nickname,
      boolean byNickname,
      EventKind kind,
      String text,
      String replyTo) {
    events.add(
        new FoundEvent(
            events.size() + 1,
            group,
            id,
            at(hour),
            account,
            nickname,
            byNickname,
            kind,
            text,
            replyTo,
            null,
            null));
    return this;
  }

  static Instant at(double hour) {
    return START.plus(Duration.ofSeconds((long) (hour * 3600)));
  }

  List<FoundEvent> list() {
    return events;
  }
}
