package io.qunflow.process.discussion;

import io.qunflow.lifecycle.discussion.DiscussionRef;
import io.qunflow.lifecycle.discussion.Exchange;
import io.qunflow.lifecycle.discussion.TalkResult;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.StepContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The discussion and its result that the variables of a round tell of. */
final class Talks {

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  private Talks() {}

  static DiscussionRef ref(StepContext step) {
    return new DiscussionRef(step.community(), step.get(DiscussionHosting.NUMBER));
  }

  static TalkResult result(StepContext step) {
    return new TalkResult(
        step.get(DiscussionRound.PARTICIPANTS),
        step.find(DiscussionRound.QUESTIONS).map(Talks::exchanges).orElse(List.of()),
        step.find(DiscussionRound.BEST_QUESTION).orElse(""),
        step.find(DiscussionRound.BEST_ANSWER).orElse(""),
        step.get(DiscussionRound.STAFF_HOURS)
            .multiply(MINUTES)
            .setScale(0, RoundingMode.HALF_UP)
            .intValueExact());
  }

  /** Rows that were left empty are none. */
  private static List<Exchange> exchanges(Rows rows) {
    return rows.stream()
        .map(
            row ->
                new Exchange(
                    row.text("question"),
                    row.text("asker"),
                    row.text("answer"),
                    row.text("answerer")))
        .filter(exchange -> !exchange.question().isEmpty())
        .toList();
  }
}
