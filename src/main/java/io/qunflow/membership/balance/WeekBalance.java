package io.qunflow.membership.balance;

import io.qunflow.activity.figure.IsoWeek;

/**
 * Who wrote how much in a week; programs are left out (A3).
 *
 * @param messages of everybody, at least one
 * @param owner by the owner
 * @param stewards by stewards, whether our own people or members
 * @param otherStaff by our own people who are neither
 * @param leading by the owner and our own people: what the limit is about; stewards who are
 *     ordinary members balance them and are not in it
 */
public record WeekBalance(
    IsoWeek week, long messages, long owner, long stewards, long otherStaff, long leading) {

  /** By members who are none of these. */
  public long others() {
    return messages - owner - stewards - otherStaff;
  }

  /** Of the owner and our own people, 0 to 1. */
  public double share() {
    return (double) leading / messages;
  }

  /** Whether it looks like a one-man show: more than the limit, not just as much. */
  public boolean exceeds(int mostPercent) {
    return leading * 100 > mostPercent * messages;
  }

  /** Whether the owner alone is above it. */
  public boolean isOwnersShow(int mostPercent) {
    return owner * 100 > mostPercent * messages;
  }
}
