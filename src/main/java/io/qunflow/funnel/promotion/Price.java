package io.qunflow.funnel.promotion;

import java.time.Instant;
import java.util.Optional;

/**
 * What an offering costs somebody at a moment.
 *
 * @param minor to be paid, in fen; never more than the list price, never under the floor
 * @param listMinor the list price of that moment, in fen
 * @param promotion whose price it is; empty for the list price and a group's price
 * @param groupBuy whose price it is
 * @param until the first moment at which this price is over; empty for the list price
 */
public record Price(
    long minor,
    long listMinor,
    Optional<Long> promotion,
    Optional<Long> groupBuy,
    Optional<Instant> until) {

  public static Price list(long minor) {
    return new Price(minor, minor, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public boolean isReduced() {
    return minor < listMinor;
  }
}
