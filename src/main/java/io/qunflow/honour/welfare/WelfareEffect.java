package io.qunflow.honour.welfare;

import io.qunflow.shared.Proportion;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who spoke in a group in the days before the choice and in as many after the settling (L8.2):
 * members who got a piece beside the rest of the audience.
 */
public record WelfareEffect(Instant measuredAt, Group receivers, Group rest) {

  /**
   * @param members staff, bots and the erased left out; linked members are one
   */
  public record Group(int members, int spokeBefore, int spokeAfter) {

    /** Empty where the group is. */
    public Optional<Proportion> before() {
      return Proportion.of(spokeBefore, members);
    }

    public Optional<Proportion> after() {
      return Proportion.of(spokeAfter, members);
    }

    /** By how much more of them spoke afterwards, -1 to 1. */
    public Optional<Double> change() {
      return before().flatMap(before -> after().map(after -> after.rate() - before.rate()));
    }
  }

  /** By how much the receivers' share grew beyond the rest's; empty without both. */
  public Optional<Double> beyondTheRest() {
    return receivers.change().flatMap(one -> rest.change().map(other -> one - other));
  }

  /** Whether one of the groups is so small that its share says little. */
  public boolean ofFew() {
    return Stream.of(receivers, rest)
        .anyMatch(group -> group.before().map(Proportion::ofFew).orElse(true));
  }
}
