package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.WrittenAnswer;
import io.qunflow.shared.CsvRow;
import io.qunflow.shared.LineErrors;
import io.qunflow.shared.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Which question each column of a file answers; the first column says who. */
final class AnswerColumns {

  private static final List<String> MEMBER = List.of("member", "成员", "昵称");

  private final Questionnaire asked;
  private final List<Question> columns = new ArrayList<>();

  private AnswerColumns(Questionnaire asked) {
    this.asked = asked;
  }

  /** A column is a question by its key, its words or its fact; each once. */
  static AnswerColumns read(List<String> header, Questionnaire asked, LineErrors errors) {
    var columns = new AnswerColumns(asked);
    var wrong = new ArrayList<Wording>();
    if (header.isEmpty() || !MEMBER.contains(header.get(0))) {
      wrong.add(
          Wording.of(
              "第 1 列要叫 member（成员的昵称或账号）", "column 1 must be called member (nickname or account)"));
    }
    for (int i = 1; i < header.size(); i++) {
      columns.add(header.get(i)).ifPresent(wrong::add);
    }
    if (!wrong.isEmpty()) {
      errors.add(1, Wording.of("表头：%s", "header: %s", Wording.clauses(wrong)));
    }
    return columns;
  }

  /** What is wrong with it. */
  private Optional<Wording> add(String name) {
    var question = question(name);
    if (question.isEmpty()) {
      return Optional.of(
          Wording.of(
              "问卷里没有“%s”这一题，列名写题目的标识或原文",
              "the questionnaire has no question “%s”; a column is called by the key or text of a question",
              name));
    }
    if (question.get().kind() == QuestionKind.MATRIX) {
      return Optional.of(
          Wording.of("“%s”是表格题，不能从文件导入", "“%s” is a matrix and cannot be imported", name));
    }
    if (columns.contains(question.get())) {
      return Optional.of(Wording.of("“%s”出现了两次", "“%s” occurs twice", name));
    }
    columns.add(question.get());
    return Optional.empty();
  }

  private Optional<Question> question(String name) {
    return asked
        .question(name)
        .or(() -> asked.questions().stream().filter(q -> q.text().equals(name)).findFirst())
        .or(
            () ->
                asked.questions().stream()
                    .filter(q -> !name.isEmpty() && q.factKey().equals(name))
                    .findFirst());
  }

  /** The answers of a line; empty if a cell names what is no option, which the errors then say. */
  Optional<Answers> answers(CsvRow row, LineErrors errors) {
    var byField = new LinkedHashMap<String, List<String>>();
    var wrong = new ArrayList<Wording>();
    for (int i = 0; i < columns.size(); i++) {
      var written = WrittenAnswer.read(columns.get(i), row.values().get(i + 1));
      byField.putAll(written.byField());
      if (!written.unknown().isEmpty()) {
        wrong.add(
            Wording.of(
                "%s没有选项“%s”",
                "%s has no option “%s”", named(columns.get(i)), Wording.list(written.unknown())));
      }
    }
    if (wrong.isEmpty()) {
      return Optional.of(new Answers(byField));
    }
    errors.add(
        row.line(),
        Wording.of(
            "%s。选项写问卷里的文字或标识",
            "%s. Write options as in the questionnaire or by key", Wording.clauses(wrong)));
    return Optional.empty();
  }

  /** The questions of these keys as people know them. */
  Wording named(Collection<String> keys) {
    return Wording.list(
        asked.questions().stream().filter(q -> keys.contains(q.key())).map(this::named).toList());
  }

  private Wording named(Question question) {
    return Wording.of(
        "第 %d 题“%s”", "question %d “%s”", asked.questions().indexOf(question) + 1, question.text());
  }
}
