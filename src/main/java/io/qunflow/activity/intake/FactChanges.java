package io.qunflow.activity.intake;

import io.qunflow.activity.intake.FactBook.Current;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** What has to be written so that the tables say what is known now; a batch a kind of change. */
final class FactChanges {

  private static final String OTHERS = "member_id = ? AND fact_key = ? AND import_id = 0";
  private static final String FACT = "member_id = ? AND fact_key = ?";

  private final Map<String, Map<FactId, Current>> batches = new HashMap<>();

  /** What is known changes from the one to the other; null for nothing. */
  void fact(FactId fact, Current before, Current after) {
    change(
        fact,
        before,
        after,
        "INSERT INTO member_fact (fact_value, source, stated_at_ms, member_id, fact_key)"
            + " VALUES (?, ?, ?, ?, ?)",
        "UPDATE member_fact SET fact_value = ?, source = ?, stated_at_ms = ? WHERE " + FACT,
        "DELETE FROM member_fact WHERE " + FACT);
  }

  /** What others said and an import covers changes from the one to the other. */
  void ofOthers(FactId fact, Current before, Current after) {
    change(
        fact,
        before,
        after,
        "INSERT INTO fact_statement (import_id, fact_value, source, stated_at_ms, member_id,"
            + " fact_key) VALUES (0, ?, ?, ?, ?, ?)",
        "UPDATE fact_statement SET fact_value = ?, source = ?, stated_at_ms = ? WHERE " + OTHERS,
        "DELETE FROM fact_statement WHERE " + OTHERS);
  }

  private void change(
      FactId fact, Current before, Current after, String insert, String update, String delete) {
    if (!Objects.equals(before, after)) {
      var sql = before == null ? insert : after == null ? delete : update;
      batches.computeIfAbsent(sql, key -> new HashMap<>()).put(fact, after);
    }
  }

  void write(JdbcTemplate jdbc) {
    batches.forEach(
        (sql, rows) ->
            jdbc.batchUpdate(
                sql,
                rows.entrySet(),
                rows.size(),
                (statement, row) -> {
                  int i = 0;
                  if (row.getValue() != null) {
                    statement.setString(++i, row.getValue().value());
                    statement.setString(++i, row.getValue().source());
                    statement.setLong(++i, row.getValue().statedAtMs());
                  }
                  statement.setLong(++i, row.getKey().member());
                  statement.setString(++i, row.getKey().name());
                }));
  }
}
