package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two questions of a round set against each other, counted by the database. */
@Service
public class CrossTables {

  private final Rounds rounds;
  private final RoundReportMapper reports;
  private final AskedQuestionnaires questionnaires;

  CrossTables(Rounds rounds, RoundReportMapper reports, AskedQuestionnaires questionnaires) {
    this.rounds = rounds;
    this.reports = reports;
    this.questionnaires = questionnaires;
  }

  /** The questions for which this can be done: those of which options are picked. */
  @Transactional(readOnly = true)
  public List<Question> findCrossable(long round) throws UnknownRoundException {
    return asked(round).questions().stream().filter(CrossTables::isCrossable).toList();
  }

  /** Empty if one of them is no question of the round with options, or both are the same. */
  @Transactional(readOnly = true)
  public Optional<CrossTable> find(long round, String one, String other)
      throws UnknownRoundException {
    var asked = asked(round);
    var rows = asked.question(one).filter(CrossTables::isCrossable);
    var columns = asked.question(other).filter(CrossTables::isCrossable);
    return rows.isEmpty() || columns.isEmpty() || one.equals(other)
        ? Optional.empty()
        : Optional.of(table(round, rows.get(), columns.get()));
  }

  private CrossTable table(long round, Question one, Question other) {
    var pairs = new HashMap<String, Map<String, Integer>>();
    reports
        .countPairs(round, one.key(), other.key())
        .forEach(
            pair ->
                pairs
                    .computeIfAbsent(pair.one(), key -> new HashMap<>())
                    .put(pair.other(), pair.members()));
    var members =
        reports.countWhereAnswered(round, one.key(), other.key()).stream()
            .collect(
                Collectors.toMap(
                    RoundReportMapper.AnswerCount::answer, RoundReportMapper.AnswerCount::members));
    var columns = Shares.texts(other, Map.of());
    var rows = new ArrayList<CrossTable.Row>();
    Shares.texts(one, Map.of())
        .forEach(
            (key, text) -> {
              var cells = pairs.getOrDefault(key, Map.of());
              rows.add(
                  new CrossTable.Row(
                      text,
                      members.getOrDefault(key, 0),
                      columns.keySet().stream().map(c -> cells.getOrDefault(c, 0)).toList()));
            });
    return new CrossTable(one.text(), other.text(), List.copyOf(columns.values()), rows);
  }

  private static boolean isCrossable(Question question) {
    return question.kind() == QuestionKind.SINGLE
        || question.kind() == QuestionKind.MULTIPLE
        || question.kind() == QuestionKind.SCALE;
  }

  private Questionnaire asked(long round) throws UnknownRoundException {
    return questionnaires.find(rounds.find(round));
  }
}
