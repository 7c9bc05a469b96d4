package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions as a form shows them to who decides about them. */
final class QuestionWords {

  /** Below what the engine keeps in a text variable. */
  private static final int MOST = 3800;

  private QuestionWords() {}

  static String of(List<Question> questions) {
    var words =
        IntStream.range(0, questions.size())
            .mapToObj(i -> line(i + 1, questions.get(i)))
            .collect(Collectors.joining("\n"));
    return words.length() <= MOST
        ? words
        : words.substring(0, words.lastIndexOf('\n', MOST))
            + "\n……共 %d 题".formatted(questions.size());
  }

  private static String line(int number, Question question) {
    return "%d. %s（%s%s）"
        .formatted(
            number,
            question.text(),
            kind(question.kind()),
            question.guidance().isEmpty() ? "" : "。" + question.guidance());
  }

  private static String kind(QuestionKind kind) {
    return switch (kind) {
      case SINGLE -> "单选";
      case MULTIPLE -> "多选";
      case NUMBER -> "数字";
      case DATE -> "日期";
      case SCALE -> "打分";
      case SHORT_TEXT -> "一行文字";
      case LONG_TEXT -> "多行文字";
      case MATRIX -> "表格";
    };
  }
}
