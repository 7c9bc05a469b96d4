package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the answers of a round say, counted by the database (L2.5). */
@Service
public class RoundReports {

  /** With fewer answers a share says little, and the report says so. */
  static final int ENOUGH = 30;

  private static final int MOST_WORDS = 50;

  private final Rounds rounds;
  private final RoundReportMapper reports;
  private final Questionnaires questionnaires;

  RoundReports(Rounds rounds, RoundReportMapper reports, Questionnaires questionnaires) {
    this.rounds = rounds;
    this.reports = reports;
    this.questionnaires = questionnaires;
  }

  @Transactional(readOnly = true)
  public RoundReport report(long round) throws UnknownRoundException {
    var counts = rounds.count(round);
    var asked = asked(round);
    var answered =
        reports.countAnswered(round).stream()
            .collect(
                Collectors.toMap(
                    RoundReportMapper.FieldCount::field, RoundReportMapper.FieldCount::members));
    var values = values(round, asked);
    var results = new ArrayList<QuestionResult>();
    for (var question : asked.questions()) {
      if (question.kind() == QuestionKind.MATRIX) {
        for (Option row : question.rows()) {
          results.add(
              result(
                  round,
                  question,
                  question.field(row),
                  question.text() + " · " + row.text(),
                  answered,
                  values));
        }
      } else {
        results.add(result(round, question, question.key(), question.text(), answered, values));
      }
    }
    return new RoundReport(round, asked.title(), counts, counts.complete(), results);
  }

  /** The questions that can be set against each other: those of which options are picked. */
  @Transactional(readOnly = true)
  public List<Question> findCrossable(long round) throws UnknownRoundException {
    return asked(round).questions().stream().filter(RoundReports::isCrossable).toList();
  }

  /** Empty if one of them is no question of the round with options, or both are the same. */
  @Transactional(readOnly = true)
  public Optional<CrossTable> cross(long round, String one, String other)
      throws UnknownRoundException {
    var asked = asked(round);
    var rowQuestion = asked.question(one).filter(RoundReports::isCrossable);
    var columnQuestion = asked.question(other).filter(RoundReports::isCrossable);
    if (rowQuestion.isEmpty() || columnQuestion.isEmpty() || one.equals(other)) {
      return Optional.empty();
    }
    var pairs = new HashMap<String, Map<String, Integer>>();
    reports
        .countPairs(round, one, other)
        .forEach(
            pair ->
                pairs
                    .computeIfAbsent(pair.one(), key -> new HashMap<>())
                    .put(pair.other(), pair.members()));
    var members =
        reports.countWhereAnswered(round, one, other).stream()
            .collect(
                Collectors.toMap(
                    RoundReportMapper.AnswerCount::answer, RoundReportMapper.AnswerCount::members));
    var columns = Shares.texts(columnQuestion.get(), Map.of());
    var rows = new ArrayList<CrossTable.Row>();
    Shares.texts(rowQuestion.get(), Map.of())
        .forEach(
            (key, text) -> {
              var cells = pairs.getOrDefault(key, Map.of());
              rows.add(
                  new CrossTable.Row(
                      text,
                      members.getOrDefault(key, 0),
                      columns.keySet().stream().map(c -> cells.getOrDefault(c, 0)).toList()));
            });
    return Optional.of(
        new CrossTable(
            rowQuestion.get().text(),
            columnQuestion.get().text(),
            List.copyOf(columns.values()),
            rows));
  }

  private QuestionResult result(
      long round,
      Question question,
      String field,
      String text,
      Map<String, Integer> answered,
      Map<String, Map<String, Integer>> values) {
    int members = answered.getOrDefault(field, 0);
    var counts = values.getOrDefault(field, Map.of());
    var kind = question.kind();
    boolean figures = kind == QuestionKind.NUMBER || kind == QuestionKind.SCALE;
    List<OptionShare> shares =
        kind.isText() || kind == QuestionKind.NUMBER
            ? List.of()
            : Shares.of(question, kind == QuestionKind.DATE ? byMonth(counts) : counts, members);
    return new QuestionResult(
        field,
        kind,
        text,
        members,
        shares,
        figures && !counts.isEmpty()
            ? Optional.of(Shares.summary(figures(counts)))
            : Optional.empty(),
        kind.isText() ? reports.findWords(round, field, MOST_WORDS) : List.of(),
        members < ENOUGH);
  }

  private Map<String, Map<String, Integer>> values(long round, Questionnaire asked) {
    Set<String> fields = new HashSet<>();
    for (var question : asked.questions()) {
      if (question.kind() == QuestionKind.MATRIX) {
        question.rows().forEach(row -> fields.add(question.field(row)));
      } else if (!question.kind().isText()) {
        fields.add(question.key());
      }
    }
    var values = new HashMap<String, Map<String, Integer>>();
    if (!fields.isEmpty()) {
      reports
          .countAnswers(round, fields)
          .forEach(
              count ->
                  values
                      .computeIfAbsent(count.field(), field -> new HashMap<>())
                      .put(count.answer(), count.members()));
    }
    return values;
  }

  private static Map<String, Integer> byMonth(Map<String, Integer> days) {
    var months = new TreeMap<String, Integer>();
    days.forEach(
        (day, members) ->
            months.merge(day.substring(0, Math.min(7, day.length())), members, Integer::sum));
    return months;
  }

  private static Map<Double, Integer> figures(Map<String, Integer> counts) {
    var figures = new TreeMap<Double, Integer>();
    counts.forEach(
        (figure, members) -> figures.merge(Double.valueOf(figure), members, Integer::sum));
    return figures;
  }

  private static boolean isCrossable(Question question) {
    return question.kind() == QuestionKind.SINGLE
        || question.kind() == QuestionKind.MULTIPLE
        || question.kind() == QuestionKind.SCALE;
  }

  private Questionnaire asked(long round) throws UnknownRoundException {
    var found = rounds.find(round);
    try {
      return questionnaires.find(found.questionnaire(), found.version()).questionnaire();
    } catch (UnknownQuestionnaireException e) {
      throw new IllegalStateException("Round " + round + " asks what does not exist", e);
    }
  }
}
