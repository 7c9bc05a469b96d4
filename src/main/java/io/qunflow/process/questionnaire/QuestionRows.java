package io.qunflow.process.questionnaire;

import io.qunflow.lifecycle.questionnaire.ApprovedQuestion;
import io.qunflow.lifecycle.questionnaire.ApprovedQuestionKind;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.process.engine.Rows;
import io.qunflow.process.engine.Rows.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions as the form shows and sends them. */
final class QuestionRows {

  /** Below what the engine keeps in a text variable. */
  private static final int MOST_WORDS = 3800;

  private QuestionRows() {}

  static List<ApprovedQuestion> read(Rows rows) {
    return rows.stream().map(QuestionRows::question).toList();
  }

  /** The same as a questionnaire, as far as its quality can be measured. */
  static Questionnaire asked(List<ApprovedQuestion> questions) {
    var asked =
        questions.stream()
            .map(
                question ->
                    Question.of(
                            "q",
                            question.kind() == ApprovedQuestionKind.TEXT
                                ? QuestionKind.SHORT_TEXT
                                : QuestionKind.valueOf(question.kind().name()),
                            question.question())
                        .withGuidance(question.guidance())
                        .withUse(question.answerUse(), question.factKey()))
            .toList();
    return new Questionnaire("", "zh", "", "", 1, asked);
  }

  private static ApprovedQuestion question(Row row) {
    return new ApprovedQuestion(
        row.text("question"),
        ApprovedQuestionKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
        row.text("guidance"),
        row.text("answerUse"),
        row.text("factKey"));
  }

  static Rows of(List<ApprovedQuestion> questions) {
    return new Rows(questions.stream().map(QuestionRows::row).toList());
  }

  private static Map<String, String> row(ApprovedQuestion question) {
    var row = new LinkedHashMap<String, String>();
    row.put("question", question.question());
    row.put("kind", question.kind().name().toLowerCase(Locale.ROOT));
    row.put("guidance", question.guidance());
    row.put("answerUse", question.answerUse());
    if (!question.factKey().isEmpty()) {
      row.put("factKey", question.factKey());
    }
    return row;
  }

  static String inWords(List<ApprovedQuestion> questions) {
    var words =
        IntStream.range(0, questions.size())
            .mapToObj(i -> line(i + 1, questions.get(i)))
            .collect(Collectors.joining("\n"));
    return words.length() <= MOST_WORDS
        ? words
        : words.substring(0, words.lastIndexOf('\n', MOST_WORDS))
            + "\n……共 %d 题".formatted(questions.size());
  }

  private static String line(int number, ApprovedQuestion question) {
    return "%d. %s（%s。%s）"
        .formatted(number, question.question(), kind(question.kind()), question.guidance());
  }

  private static String kind(ApprovedQuestionKind kind) {
    return switch (kind) {
      case SINGLE -> "单选";
      case MULTIPLE -> "多选";
      case NUMBER -> "数字";
      case DATE -> "日期";
      case TEXT -> "文字";
    };
  }
}
