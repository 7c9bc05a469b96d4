package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import io.qunflow.shared.CsvRow;
import io.qunflow.shared.CsvRows;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.LineErrors;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that were collected elsewhere, from a CSV file: the first column is {@code member} (an
 * account name or nickname), every further one a question by its key, its words or its fact.
 * Options by their key or words, several separated by 、 ; or |. They count in the round like all
 * others. All or nothing.
 */
@Service
public class AnswerImport {

  private static final List<String> MEMBER = List.of("member", "成员", "昵称");

  private final Rounds rounds;
  private final AnswerSheets sheets;
  private final Questionnaires questionnaires;
  private final MemberService members;

  AnswerImport(
      Rounds rounds, AnswerSheets sheets, Questionnaires questionnaires, MemberService members) {
    this.rounds = rounds;
    this.sheets = sheets;
    this.questionnaires = questionnaires;
    this.members = members;
  }

  /**
   * @param recorded answers that count now
   * @param unchanged of members who had answered already; the first answer stands
   */
  public record Result(int recorded, int unchanged) {}

  /**
   * @param in UTF-8; stays the caller's to close
   * @throws ImportException names the wrong lines; nothing was changed
   */
  @Transactional(rollbackFor = Exception.class)
  public Result importCsv(long round, InputStream in)
      throws UnknownRoundException, RoundNotOpenException, ImportException, IOException {
    var found = rounds.find(round);
    var asked = asked(found);
    var errors = new LineErrors();
    var rows = CsvRows.open(in, errors);
    var columns = columns(rows.header(), asked, errors);
    errors.throwIfAny();
    var seen = new HashMap<MemberId, Long>();
    int recorded = 0;
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      var member = member(found, row.get(), seen, errors);
      if (member.isPresent() && record(found, member.get(), columns, row.get(), errors)) {
        recorded++;
      }
    }
    errors.throwIfAny();
    return new Result(recorded, seen.size() - recorded);
  }

  private boolean record(
      Round round, MemberId member, List<Question> columns, CsvRow row, LineErrors errors)
      throws UnknownRoundException, RoundNotOpenException {
    try {
      return sheets.record(round.id(), member, answers(columns, row), SheetSource.IMPORT);
    } catch (AnswersRefusedException e) {
      errors.add(
          row.line(),
          Wording.of(
              "答案不对：%s。选项写问卷里的文字或标识，数字和日期按问卷的要求写",
              "wrong answers: %s. Write options as in the questionnaire or by key, numbers and dates as it asks",
              Wording.list(e.errors().keySet())));
    } catch (UnknownMemberException | UnknownSheetException e) {
      errors.add(row.line(), e.wording());
    }
    return false;
  }

  private static Answers answers(List<Question> columns, CsvRow row) {
    var byField = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < columns.size(); i++) {
      var question = columns.get(i);
      var cell = row.values().get(i + 1).strip();
      if (question.kind().hasOptions()) {
        picked(question, cell, byField);
      } else if (!cell.isEmpty()) {
        byField.put(question.key(), List.of(cell));
      }
    }
    return new Answers(byField);
  }

  /** What is no option goes to the one that takes words, as 其他 does, where there is one. */
  private static void picked(Question question, String cell, Map<String, List<String>> byField) {
    var keys = new ArrayList<String>();
    for (var part : parts(question, cell)) {
      var option = option(question, part);
      var open = question.options().stream().filter(Option::open).findFirst();
      if (option.isPresent()) {
        keys.add(option.get().key());
      } else if (open.isPresent()) {
        keys.add(open.get().key());
        byField.merge(
            question.field(open.get()),
            List.of(part),
            (one, other) -> List.of(one.get(0) + "、" + other.get(0)));
      } else {
        keys.add(part);
      }
    }
    byField.put(question.key(), keys.stream().distinct().toList());
  }

  private static List<String> parts(Question question, String cell) {
    return question.kind() == QuestionKind.SINGLE
        ? cell.isEmpty() ? List.of() : List.of(cell)
        : Arrays.stream(cell.split("[、;；|]"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
  }

  private static Optional<Option> option(Question question, String part) {
    return question
        .option(part)
        .or(
            () ->
                question.options().stream()
                    .filter(option -> option.text().equals(part))
                    .findFirst());
  }

  private static List<Question> columns(
      List<String> header, Questionnaire asked, LineErrors errors) {
    var columns = new ArrayList<Question>();
    var wrong = new ArrayList<Wording>();
    if (header.isEmpty() || !MEMBER.contains(header.get(0))) {
      wrong.add(
          Wording.of(
              "第 1 列要叫 member（成员的昵称或账号）", "column 1 must be called member (nickname or account)"));
    }
    for (int i = 1; i < header.size(); i++) {
      var question = question(asked, header.get(i));
      if (question.isEmpty()) {
        wrong.add(
            Wording.of(
                "问卷里没有“%s”这一题，列名写题目的标识或原文",
                "the questionnaire has no question “%s”; a column is called by the key or text of a question",
                header.get(i)));
      } else if (question.get().kind() == QuestionKind.MATRIX) {
        wrong.add(
            Wording.of(
                "“%s”是表格题，不能从文件导入", "“%s” is a matrix and cannot be imported", header.get(i)));
      } else if (columns.contains(question.get())) {
        wrong.add(Wording.of("“%s”出现了两次", "“%s” occurs twice", header.get(i)));
      } else {
        columns.add(question.get());
      }
    }
    if (!wrong.isEmpty()) {
      errors.add(1, Wording.of("表头：%s", "header: %s", Wording.clauses(wrong)));
    }
    return columns;
  }

  private static Optional<Question> question(Questionnaire asked, String name) {
    return asked
        .question(name)
        .or(() -> asked.questions().stream().filter(q -> q.text().equals(name)).findFirst())
        .or(
            () ->
                asked.questions().stream()
                    .filter(q -> !name.isEmpty() && q.factKey().equals(name))
                    .findFirst());
  }

  private Optional<MemberId> member(
      Round round, CsvRow row, Map<MemberId, Long> seen, LineErrors errors) {
    var name = row.values().get(0);
    var member =
        name.isBlank()
            ? Optional.<MemberId>empty()
            : members.findByNickname(round.community(), name);
    if (member.isEmpty()) {
      errors.add(
          row.line(),
          Wording.of(
              "第 1 列：社群里没有叫“%s”的成员", "column 1: the community has no member called “%s”", name));
      return member;
    }
    var earlier = seen.putIfAbsent(member.get(), row.line());
    if (earlier != null) {
      errors.add(
          row.line(),
          Wording.of(
              "第 1 列：“%s”在第 %d 行已经出现过", "column 1: “%s” stands in line %d already", name, earlier));
      return Optional.empty();
    }
    return member;
  }

  private Questionnaire asked(Round round) {
    try {
      return questionnaires.find(round.questionnaire(), round.version()).questionnaire();
    } catch (UnknownQuestionnaireException e) {
      throw new IllegalStateException("Round " + round.id() + " asks what does not exist", e);
    }
  }
}
