package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.shared.CsvRow;
import io.qunflow.shared.CsvRows;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.LineErrors;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that were collected elsewhere, from a CSV file: the first column is {@code member} (an
 * account name or nickname), every further one a question, see {@link AnswerColumns}. They count in
 * the round like all others. All or nothing.
 */
@Service
public class AnswerImport {

  private final Rounds rounds;
  private final GivenAnswers given;
  private final AskedQuestionnaires asked;
  private final AnswererNames names;

  AnswerImport(Rounds rounds, GivenAnswers given, AskedQuestionnaires asked, AnswererNames names) {
    this.rounds = rounds;
    this.given = given;
    this.asked = asked;
    this.names = names;
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
    var errors = new LineErrors();
    var rows = CsvRows.open(in, errors);
    var columns = AnswerColumns.read(rows.header(), asked.find(found), errors);
    errors.throwIfAny();
    var seen = new HashMap<MemberId, Long>();
    int recorded = 0;
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      var member = member(found, row.get(), seen, errors);
      var answers = columns.answers(row.get(), errors);
      if (member.isPresent()
          && answers.isPresent()
          && record(round, member.get(), columns, answers.get(), row.get().line(), errors)) {
        recorded++;
      }
    }
    errors.throwIfAny();
    return new Result(recorded, seen.size() - recorded);
  }

  private boolean record(
      long round,
      MemberId member,
      AnswerColumns columns,
      Answers answers,
      long line,
      LineErrors errors)
      throws UnknownRoundException, RoundNotOpenException {
    try {
      return given.record(round, member, answers, SheetSource.IMPORT);
    } catch (AnswersRefusedException e) {
      errors.add(
          line,
          Wording.of(
              "没有填或填得不对：%s。数字和日期按问卷的要求写",
              "missing or wrong: %s. Write numbers and dates as the questionnaire asks",
              columns.named(e.errors().keySet())));
    } catch (UnknownMemberException | UnknownSheetException e) {
      errors.add(line, e.wording());
    }
    return false;
  }

  private Optional<MemberId> member(
      Round round, CsvRow row, Map<MemberId, Long> seen, LineErrors errors) {
    var name = row.values().get(0);
    var found = names.find(round, name);
    if (found.one().isEmpty()) {
      errors.add(
          row.line(),
          found.several()
              ? Wording.of(
                  "第 1 列：叫“%s”的成员不止一位，请改写账号",
                  "column 1: several members are called “%s”; write the account instead", name)
              : Wording.of(
                  "第 1 列：社群里没有叫“%s”的成员",
                  "column 1: the community has no member called “%s”", name));
      return Optional.empty();
    }
    var earlier = seen.putIfAbsent(found.one().get(), row.line());
    if (earlier != null) {
      errors.add(
          row.line(),
          Wording.of(
              "第 1 列：“%s”在第 %d 行已经出现过", "column 1: “%s” stands in line %d already", name, earlier));
      return Optional.empty();
    }
    return found.one();
  }
}
