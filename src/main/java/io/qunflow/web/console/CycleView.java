package io.qunflow.web.console;

import io.qunflow.lifecycle.cycle.Cycle;
import java.time.ZoneId;
import java.util.List;

/** A cycle in words. */
record CycleView(
    int number, String from, String until, String endReason, String verdict, String changes) {

  /** The one that runs; null until the first is opened. */
  static CycleView current(List<Cycle> cycles, ZoneId zone, Words words) {
    return cycles.stream()
        .filter(cycle -> cycle.endedAt() == null)
        .findFirst()
        .map(cycle -> of(cycle, zone, words))
        .orElse(null);
  }

  /** Those that have ended, the newest first. */
  static List<CycleView> past(List<Cycle> cycles, ZoneId zone, Words words) {
    return cycles.stream()
        .filter(cycle -> cycle.endedAt() != null)
        .map(cycle -> of(cycle, zone, words))
        .toList();
  }

  private static CycleView of(Cycle cycle, ZoneId zone, Words words) {
    var until = cycle.endedAt() == null ? cycle.endsAt() : cycle.endedAt();
    return new CycleView(
        cycle.number(),
        words.date(cycle.startedAt(), zone),
        words.date(until, zone),
        known("cycleEnd.", cycle.endReason(), words),
        known("verdict.", cycle.verdict(), words),
        cycle.changes());
  }

  private static String known(String prefix, String word, Words words) {
    return word == null ? "" : words.sayOr(prefix + word, word);
  }
}
