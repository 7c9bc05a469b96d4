package io.qunflow.activity.report;

import io.qunflow.community.MemberId;

/**
 * Two members who answered each other in the period, whichever way.
 *
 * @param there replies of {@code a} to {@code b}
 * @param back replies of {@code b} to {@code a}
 */
public record Tie(MemberId a, MemberId b, long there, long back) {

  public long replies() {
    return there + back;
  }

  public boolean isMutual() {
    return there > 0 && back > 0;
  }
}
