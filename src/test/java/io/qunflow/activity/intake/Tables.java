package io.qunflow.activity.intake;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that the tables of members, lists, totals and facts hold, with ids, to be compared. */
final class Tables {

  private static final List<String> NAMES =
      List.of(
          "member",
          "account",
          "account_nickname",
          "account_mark",
          "member_snapshot",
          "member_snapshot_row",
          "content_total",
          "fact_statement",
          "member_fact");

  private final JdbcTemplate jdbc;

  Tables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Leaves no community, and nothing of one. */
  void clear() {
    Stream.of(
            "member_fact",
            "fact_statement",
            "content_total",
            "member_snapshot_row",
            "member_snapshot",
            "account_mark",
            "account_nickname",
            "membership",
            "account",
            "member",
            "week_due",
            "answer_column",
            "activity_import_group",
            "activity_import",
            "chat_group",
            "community",
            "business_line")
        .forEach(table -> jdbc.update("DELETE FROM " + table));
  }

  /** A row a line, sorted, the columns by name. */
  List<String> dump() {
    return NAMES.stream().flatMap(name -> rows("SELECT * FROM " + name, name).stream()).toList();
  }

  /** What a query finds, a row a line, in the order of the columns. */
  List<String> find(String sql, Object... arguments) {
    return jdbc.query(
        sql,
        (row, i) -> {
          var values = new java.util.ArrayList<String>();
          for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
            values.add(String.valueOf(row.getObject(c)));
          }
          return String.join("|", values);
        },
        arguments);
  }

  private List<String> rows(String sql, String name) {
    return jdbc.queryForList(sql).stream()
        .map(
            row ->
                new TreeMap<>(row)
                    .entrySet().stream()
                        .map(column -> column.getKey().toLowerCase() + "=" + column.getValue())
                        .collect(Collectors.joining("|", name + ": ", "")))
        .sorted()
        .toList();
  }
}
