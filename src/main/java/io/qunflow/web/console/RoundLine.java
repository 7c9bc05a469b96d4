package io.qunflow.web.console;

import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundCounts;

/**
 * A round in a list and at the head of its page.
 *
 * @param state key of its words
 * @param when until when, or when it ended
 * @param percent of those invited who answered, rounded; 0 of nobody
 */
record RoundLine(
    long id,
    String title,
    String state,
    boolean standing,
    String when,
    String channel,
    RoundCounts counts,
    int percent) {

  static RoundLine of(Round round, String title, RoundCounts counts, String when, String channel) {
    return new RoundLine(
        round.id(),
        title,
        round.state().name(),
        round.standing(),
        when,
        channel,
        counts,
        counts.invited() == 0 ? 0 : Math.round(100f * counts.complete() / counts.invited()));
  }
}
