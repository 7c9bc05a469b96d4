package io.qunflow.membership.admission;

import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Something that fits every question of a questionnaire. */
public final class TemplateAnswers {

  private TemplateAnswers() {}

  public static Answers any(Questionnaire questionnaire) {
    Map<String, List<String>> answers = new HashMap<>();
    questionnaire.questions().forEach(question -> answer(question, answers));
    return new Answers(answers);
  }

  private static void answer(Question question, Map<String, List<String>> answers) {
    var least = question.min().orElse(BigDecimal.ONE).toBigInteger().toString();
    switch (question.kind()) {
      case SINGLE -> pick(question, 1, answers);
      case MULTIPLE ->
          pick(question, Math.max(1, question.min().map(BigDecimal::intValue).orElse(1)), answers);
      case NUMBER, SCALE -> answers.put(question.key(), List.of(least));
      case DATE -> answers.put(question.key(), List.of("2026-11-01"));
      case SHORT_TEXT, LONG_TEXT -> answers.put(question.key(), List.of("茶"));
      case MATRIX ->
          question
              .rows()
              .forEach(
                  row ->
                      answers.put(question.field(row), List.of(question.options().get(0).key())));
    }
  }

  private static void pick(Question question, int count, Map<String, List<String>> answers) {
    answers.put(
        question.key(),
        question.options().stream()
            .filter(option -> !option.open() && !option.alone())
            .limit(count)
            .map(option -> option.key())
            .toList());
  }
}
