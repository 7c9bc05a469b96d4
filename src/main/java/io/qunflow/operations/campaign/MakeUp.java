package io.qunflow.operations.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of firings that are due, some of them long since (C1): a rule without a database.
 *
 * @param until the end of the campaign
 * @param lateBefore what was planned before was missed
 * @param nextAt when the campaign fires next after these
 */
record MakeUp(
    MisfirePolicy policy,
    Firings schedule,
    Optional<Instant> until,
    Instant now,
    Instant lateBefore,
    Instant nextAt) {

  /**
   * @param due when it may start
   * @param late whether it was missed and is made up for
   * @param reason why it is not started; null if it is
   */
  record Decided(Firing firing, Instant due, boolean late, String reason) {

    static Decided missed(Firing firing, String reason) {
      return new Decided(firing, firing.at(), false, reason);
    }
  }

  /**
   * @param carriedFrom first of the days that the campaign's next firing stands for besides its
   *     own; null for none
   */
  record Decision(List<Decided> firings, LocalDate carriedFrom) {}

  /**
   * @param due in their order
   * @param carriedFrom first of the days that the first one to start stands for besides its own
   */
  Decision decide(List<Firing> due, LocalDate carriedFrom) {
    var decided = new ArrayList<Decided>();
    var carried = carriedFrom;
    for (int i = 0; i < due.size(); i++) {
      var firing = due.get(i);
      boolean late = firing.at().isBefore(lateBefore);
      if (late && policy == MisfirePolicy.SKIP) {
        decided.add(Decided.missed(firing, FiringReason.LATE));
        carried = null;
        continue;
      }
      if (policy == MisfirePolicy.RUN_ONCE && i < due.size() - 1) {
        decided.add(Decided.missed(firing, FiringReason.GATHERED));
        carried = earlier(carried, firing.firstDay());
        continue;
      }
      var one = start(firing, late, carried);
      decided.add(one);
      carried =
          FiringReason.GATHERED.equals(one.reason()) ? earlier(carried, firing.firstDay()) : null;
    }
    return new Decision(decided, carried);
  }

  private Decided start(Firing firing, boolean late, LocalDate carried) {
    var whole = new Firing(firing.at(), earlier(carried, firing.firstDay()), firing.lastDay());
    if (!late) {
      return new Decided(whole, firing.at(), false, null);
    }
    var start = schedule.allowed(now);
    if (start.isEmpty()) {
      return Decided.missed(firing, FiringReason.DAY_OFF);
    }
    if (until.filter(start.get()::isAfter).isPresent()) {
      return Decided.missed(firing, FiringReason.OVER);
    }
    if (policy == MisfirePolicy.RUN_ONCE && !start.get().isBefore(nextAt)) {
      return Decided.missed(firing, FiringReason.GATHERED);
    }
    return new Decided(whole, start.get(), true, null);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one == null || other.isBefore(one) ? other : one;
  }
}
