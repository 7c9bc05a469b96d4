package io.qunflow.lifecycle.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A question while it is being changed. */
final class QuestionDraft {

  String key;
  QuestionKind kind;
  String text;
  String guidance;
  boolean required;
  List<Option> options;
  List<Option> rows;
  Optional<BigDecimal> min;
  Optional<BigDecimal> max;
  String lowLabel;
  String highLabel;
  Optional<Condition> showIf;
  String answerUse;
  String factKey;
  int page;

  QuestionDraft(Question question) {
    key = question.key();
    kind = question.kind();
    text = question.text();
    guidance = question.guidance();
    required = question.required();
    options = question.options();
    rows = question.rows();
    min = question.min();
    max = question.max();
    lowLabel = question.lowLabel();
    highLabel = question.highLabel();
    showIf = question.showIf();
    answerUse = question.answerUse();
    factKey = question.factKey();
    page = question.page();
  }

  Question question() {
    return new Question(
        key, kind, text, guidance, required, options, rows, min, max, lowLabel, highLabel, showIf,
        answerUse, factKey, page);
  }
}
