package db.migration.common;

import io.qunflow.lifecycle.questionnaire.Option;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.QuestionKind;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.QuestionnaireJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Carries the questionnaires of V022 over as documents: one questionnaire a community, with the
 * same version numbers. Options, which stood in the words on how to fill in, become real ones. The
 * old tables stay as they are, for their rounds; nothing writes to them any more.
 */
public class V058__CarryQuestionnairesOver extends BaseJavaMigration {

  private static final int MOST_OPTIONS = 60;

  private record Old(String community, int version, String title, int days, long approvedAt) {}

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    String community = "";
    long id = 0;
    for (var old : approved(connection)) {
      if (!old.community().equals(community)) {
        community = old.community();
        id = insertDefinition(connection, old);
      }
      insertVersion(connection, id, old, document(connection, old));
    }
  }

  private static List<Old> approved(Connection connection) throws SQLException {
    var all = new ArrayList<Old>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT community_key, version, title, round_days, approved_at_ms"
                    + " FROM questionnaire ORDER BY community_key, version")) {
      while (rows.next()) {
        all.add(
            new Old(
                rows.getString(1),
                rows.getInt(2),
                rows.getString(3),
                rows.getInt(4),
                rows.getLong(5)));
      }
    }
    return all;
  }

  private static Questionnaire document(Connection connection, Old old) throws SQLException {
    var questions = new ArrayList<Question>();
    var facts = new HashSet<String>();
    try (var statement =
        connection.prepareStatement(
            "SELECT question, kind, guidance, answer_use, fact_key FROM questionnaire_question"
                + " WHERE community_key = ? AND version = ? ORDER BY position")) {
      statement.setString(1, old.community());
      statement.setInt(2, old.version());
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var fact = rows.getString(5);
          questions.add(
              question(
                      "q" + (questions.size() + 1),
                      rows.getString(1),
                      rows.getString(2),
                      rows.getString(3))
                  .withUse(cut(rows.getString(4), 200), facts.add(fact) ? fact : ""));
        }
      }
    }
    int days = Math.max(1, Math.min(old.days(), 60));
    return new Questionnaire(cut(old.title(), 100), "zh", "", "", days, questions);
  }

  private static Question question(String key, String text, String kind, String guidance) {
    var options = options(guidance);
    boolean picked = kind.equals("SINGLE") || kind.equals("MULTIPLE");
    var now =
        kind.equals("TEXT") || picked && options.size() < 2
            ? QuestionKind.SHORT_TEXT
            : QuestionKind.valueOf(kind);
    var question = Question.of(key, now, cut(text, 200)).withGuidance(cut(guidance, 300));
    return now.hasOptions()
        ? question
            .withOptions(options)
            .withGuidance(cut(guidance.substring(0, colon(guidance)), 300) + "。")
        : question;
  }

  /** What stands behind the colon, between 、 or commas. */
  private static List<Option> options(String guidance) {
    int colon = colon(guidance);
    if (colon < 0) {
      return List.of();
    }
    Set<String> seen = new HashSet<>();
    var options = new ArrayList<Option>();
    Arrays.stream(guidance.substring(colon + 1).split("[、，,；;/]"))
        .map(option -> cut(option.strip().replaceAll("[。.]$", ""), 100))
        .filter(option -> !option.isEmpty() && seen.add(option))
        .limit(MOST_OPTIONS)
        .forEach(
            option ->
                options.add(
                    new Option("o" + (options.size() + 1), option, option.equals("其他"), false)));
    return options;
  }

  private static int colon(String guidance) {
    return Math.max(guidance.indexOf('：'), guidance.indexOf(':'));
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }

  private static long insertDefinition(Connection connection, Old old) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "INSERT INTO questionnaire_definition (community_key, latest_version, created_at_ms)"
                + " VALUES (?, (SELECT MAX(q.version) FROM questionnaire q"
                + " WHERE q.community_key = ?), ?)",
            Statement.RETURN_GENERATED_KEYS)) {
      statement.setString(1, old.community());
      statement.setString(2, old.community());
      statement.setLong(3, old.approvedAt());
      statement.executeUpdate();
      try (var keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  private static void insertVersion(
      Connection connection, long id, Old old, Questionnaire questionnaire) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO questionnaire_version (questionnaire_id, version, title, question_count,"
                + " document, created_by, created_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      statement.setLong(1, id);
      statement.setInt(2, old.version());
      statement.setString(3, questionnaire.title());
      statement.setInt(4, questionnaire.questions().size());
      statement.setString(5, QuestionnaireJson.write(questionnaire));
      statement.setString(6, "qunflow");
      statement.setLong(7, old.approvedAt());
      statement.executeUpdate();
    }
  }
}
