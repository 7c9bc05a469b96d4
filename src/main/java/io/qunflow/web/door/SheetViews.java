package io.qunflow.web.door;

import io.qunflow.lifecycle.questionnaire.AnswerError;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Visibility;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Draws pages of questionnaires. */
@Component
class SheetViews {

  private final MessageSource messages;

  SheetViews(MessageSource messages) {
    this.messages = messages;
  }

  SheetView page(
      Questionnaire questionnaire,
      Answers answers,
      int page,
      String path,
      int revision,
      Map<String, AnswerError> errors) {
    var shown = Visibility.shown(questionnaire, answers);
    return new SheetView(
        questionnaire.title(),
        questionnaire.introduction(),
        questionnaire.language(),
        path,
        page,
        previous(shown, page).isEmpty(),
        next(shown, page).isEmpty(),
        revision,
        answered(shown, answers),
        shown.size(),
        minutes(shown, answers),
        questionnaire.onPage(page).stream()
            .map(
                question ->
                    QuestionView.of(
                        question,
                        answers,
                        hint(question),
                        wrong(errors.get(question.key())),
                        !shown.contains(question)))
            .toList());
  }

  static int answered(List<Question> shown, Answers answers) {
    return (int) shown.stream().filter(q -> SheetForm.isAnswered(q, answers)).count();
  }

  /** The page after this one that asks something. */
  static OptionalInt next(List<Question> shown, int page) {
    return shown.stream().mapToInt(Question::page).filter(p -> p > page).min();
  }

  /** The page before this one that asks something. */
  static OptionalInt previous(List<Question> shown, int page) {
    return shown.stream().mapToInt(Question::page).filter(p -> p < page).max();
  }

  /** Seconds by experience, rounded up to minutes. */
  private static int minutes(List<Question> shown, Answers answers) {
    int seconds =
        shown.stream()
            .filter(question -> !SheetForm.isAnswered(question, answers))
            .mapToInt(
                question ->
                    switch (question.kind()) {
                      case SINGLE, SCALE -> 12;
                      case MULTIPLE, NUMBER, DATE -> 18;
                      case SHORT_TEXT -> 25;
                      case LONG_TEXT -> 60;
                      case MATRIX -> 8 * question.rows().size();
                    })
            .sum();
    return Math.max(1, (seconds + 59) / 60);
  }

  private String hint(Question question) {
    var least = question.min().map(n -> n.toPlainString()).orElse("");
    var most = question.max().map(n -> n.toPlainString()).orElse("");
    var bounded = !least.isEmpty() && !most.isEmpty();
    if (question.kind() == QuestionKind.MULTIPLE) {
      return bounded && !least.equals("0") && !least.equals("1")
          ? say("sheet.hint.between", least, most)
          : !most.isEmpty() ? say("sheet.hint.most", most) : say("sheet.hint.several");
    }
    if (question.kind() == QuestionKind.NUMBER) {
      return bounded ? say("sheet.hint.number", least, most) : "";
    }
    return "";
  }

  private String wrong(AnswerError error) {
    return error == null ? null : say(error.code().messageKey(), error.args().toArray());
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
