package io.qunflow.lifecycle.questionnaire;

import java.math.BigDecimal;
import java.util.Optional;

/** A figure, step of a scale or day in its one form, or as it was typed with what is wrong. */
record FigureAnswer(String text, Optional<AnswerError> error) {

  static FigureAnswer read(Question question, String typed) {
    if (question.kind() == QuestionKind.DATE) {
      return Figures.parseDay(typed)
          .map(day -> new FigureAnswer(day.toString(), Optional.empty()))
          .orElseGet(() -> wrong(typed, AnswerError.of(AnswerError.Code.NOT_A_DAY)));
    }
    var figure = Figures.parse(typed);
    if (figure.isEmpty()) {
      return wrong(typed, AnswerError.of(notOne(question)));
    }
    var text = plain(figure.get());
    if (question.kind() == QuestionKind.SCALE && text.contains(".")) {
      return wrong(text, AnswerError.of(AnswerError.Code.NOT_AN_OPTION));
    }
    return new FigureAnswer(text, outside(question, figure.get()));
  }

  private static AnswerError.Code notOne(Question question) {
    return question.kind() == QuestionKind.SCALE
        ? AnswerError.Code.NOT_AN_OPTION
        : AnswerError.Code.NOT_A_NUMBER;
  }

  private static Optional<AnswerError> outside(Question question, BigDecimal figure) {
    var low =
        question
            .min()
            .filter(least -> figure.compareTo(least) < 0)
            .map(least -> AnswerError.of(AnswerError.Code.TOO_LOW, plain(least)));
    return low.or(
        () ->
            question
                .max()
                .filter(most -> figure.compareTo(most) > 0)
                .map(most -> AnswerError.of(AnswerError.Code.TOO_HIGH, plain(most))));
  }

  private static FigureAnswer wrong(String typed, AnswerError error) {
    return new FigureAnswer(typed, Optional.of(error));
  }

  private static String plain(BigDecimal figure) {
    return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
  }
}
