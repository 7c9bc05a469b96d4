package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
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
  private final RoundProgress progress;
  private final RoundReportMapper reports;
  private final AskedQuestionnaires questionnaires;

  RoundReports(
      Rounds rounds,
      RoundProgress progress,
      RoundReportMapper reports,
      AskedQuestionnaires questionnaires) {
    this.rounds = rounds;
    this.progress = progress;
    this.reports = reports;
    this.questionnaires = questionnaires;
  }

  @Transactional(readOnly = true)
  public RoundReport report(long round) throws UnknownRoundException {
    var counts = progress.count(round);
    var asked = questionnaires.find(rounds.find(round));
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
}
