package io.qunflow.honour.welfare;

import java.util.List;

/** Makes counts of rows. */
final class WelfareCount {

  private WelfareCount() {}

  static WelfareCounts of(WelfareRound round, List<StateCount> states) {
    return new WelfareCounts(
        round.pieces(),
        round.audience(),
        round.receivers(),
        of(states, ReceiverState.DUE),
        of(states, ReceiverState.HANDED_OUT),
        of(states, ReceiverState.NOT_TAKEN),
        of(states, ReceiverState.RELEASED));
  }

  private static int of(List<StateCount> states, ReceiverState state) {
    return states.stream()
        .filter(one -> one.state().equals(state.code()))
        .mapToInt(StateCount::members)
        .sum();
  }
}
