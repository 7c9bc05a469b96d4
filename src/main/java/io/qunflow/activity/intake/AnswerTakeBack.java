package io.qunflow.activity.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Removes what an import stated about members: what was known before counts again. */
final class AnswerTakeBack {

  private static final int AT_ONCE = 1000;

  private final JdbcTemplate jdbc;

  AnswerTakeBack(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Repeatable. */
  void takeBack(long importId) {
    var facts = new ArrayList<FactId>();
    jdbc.query(
        "SELECT member_id, fact_key FROM fact_statement WHERE import_id = ? ORDER BY member_id",
        row -> {
          facts.add(new FactId(row.getLong(1), row.getString(2)));
        },
        importId);
    jdbc.update("DELETE FROM fact_statement WHERE import_id = ?", importId);
    var book = new FactBook(jdbc);
    for (int from = 0; from < facts.size(); from += AT_ONCE) {
      List<FactId> part = facts.subList(from, Math.min(from + AT_ONCE, facts.size()));
      book.settle(new HashSet<>(part));
    }
  }
}
