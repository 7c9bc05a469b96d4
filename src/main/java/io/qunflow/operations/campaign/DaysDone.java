package io.qunflow.operations.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * For which days a campaign that follows an event has fired already: nobody whose day it was is
 * touched for it again (C3), however campaign and calendar are changed meanwhile.
 *
 * @param last the last of them; null for none
 */
record DaysDone(LocalDate last) {

  static final DaysDone NONE = new DaysDone(null);

  /** What is left of a firing; empty if all its days are done. */
  Optional<Firing> rest(Firing firing) {
    if (last == null || firing.firstDay().isAfter(last)) {
      return Optional.of(firing);
    }
    return firing.lastDay().isAfter(last)
        ? Optional.of(new Firing(firing.at(), last.plusDays(1), firing.lastDay()))
        : Optional.empty();
  }

  List<Firing> rest(List<Firing> firings) {
    return firings.stream().flatMap(firing -> rest(firing).stream()).toList();
  }

  /** A first day, or none where it is done. */
  LocalDate rest(LocalDate from) {
    return from == null || last == null || from.isAfter(last) ? from : null;
  }
}
