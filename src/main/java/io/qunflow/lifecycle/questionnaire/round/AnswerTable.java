package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.lifecycle.questionnaire.AnswerFacts;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The complete answers of a round, a row each, for spreadsheets. */
@Service
public class AnswerTable {

  private static final int PART = 500;

  private final Rounds rounds;
  private final SheetMapper sheets;
  private final SheetContents contents;
  private final Questionnaires questionnaires;

  AnswerTable(
      Rounds rounds, SheetMapper sheets, SheetContents contents, Questionnaires questionnaires) {
    this.rounds = rounds;
    this.sheets = sheets;
    this.contents = contents;
    this.questionnaires = questionnaires;
  }

  /**
   * @param nickname of the member, or as typed by whom nobody knows yet
   * @param answers in words, one for each of the columns
   */
  public record Row(
      Optional<Long> member,
      String nickname,
      boolean invited,
      SheetSource source,
      Instant submittedAt,
      List<String> answers) {}

  /** The questions, a column each. */
  @Transactional(readOnly = true)
  public List<String> columns(long round)
      throws UnknownRoundException, UnknownQuestionnaireException {
    return questions(round).stream().map(Question::text).toList();
  }

  /**
   * Hands over every row, in the order in which they came.
   *
   * @return how many
   */
  @Transactional(readOnly = true)
  public int read(long round, Consumer<Row> rows)
      throws UnknownRoundException, UnknownQuestionnaireException {
    var questions = questions(round);
    int count = 0;
    long after = 0;
    var part = sheets.findNamed(round, after, PART);
    while (!part.isEmpty()) {
      var answers = contents.readAll(part.stream().map(NamedSheet::id).toList());
      for (var sheet : part) {
        rows.accept(row(sheet, questions, answers.get(sheet.id())));
        after = sheet.id();
        count++;
      }
      part = sheets.findNamed(round, after, PART);
    }
    return count;
  }

  private static Row row(NamedSheet sheet, List<Question> questions, Answers answers) {
    return new Row(
        Optional.ofNullable(sheet.member()),
        sheet.nickname() == null ? "" : sheet.nickname(),
        sheet.invited(),
        SheetSource.valueOf(sheet.source()),
        sheet.submittedAt(),
        questions.stream().map(question -> words(question, answers)).toList());
  }

  private static String words(Question question, Answers answers) {
    if (question.kind() != QuestionKind.MATRIX) {
      return AnswerFacts.inWords(question, answers);
    }
    var given = new ArrayList<String>();
    for (Option row : question.rows()) {
      answers
          .value(question.field(row))
          .ifPresent(
              key ->
                  given.add(row.text() + "：" + question.option(key).map(Option::text).orElse(key)));
    }
    return given.stream().collect(Collectors.joining("；"));
  }

  private List<Question> questions(long round)
      throws UnknownRoundException, UnknownQuestionnaireException {
    var found = rounds.find(round);
    return questionnaires.find(found.questionnaire(), found.version()).questionnaire().questions();
  }
}
