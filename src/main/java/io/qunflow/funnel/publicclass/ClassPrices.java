package io.qunflow.funnel.publicclass;

import java.time.Instant;
import java.util.Optional;

/** What the offering of a class costs everybody just now, where that is less than usual (F3). */
public interface ClassPrices {

  /**
   * A price that holds for a time.
   *
   * @param offering its name
   * @param minor to be paid, in fen
   * @param listMinor what it costs afterwards, in fen
   * @param until the first moment at which the price is over, UTC
   */
  record Reduced(String offering, long minor, long listMinor, Instant until) {}

  /** Empty at the list price, and where the class sells nothing in particular. */
  Optional<Reduced> findReduced(PublicClass of, Instant moment);
}
