package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundContent;
import io.qunflow.shared.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stores totals of contents; each import keeps its own, the highest counts. */
final class ContentRows {

  private static final String COLUMNS =
      "content_id, title, published_on, read_count, forwarded, liked, collected";

  private final JdbcTemplate jdbc;
  private final RowImport of;
  private boolean first = true;

  ContentRows(JdbcTemplate jdbc, RowImport of) {
    this.jdbc = jdbc;
    this.of = of;
  }

  void takeIn(List<FoundContent> rows, RowCounts counts) {
    var ids = rows.stream().map(FoundContent::contentId).distinct().toList();
    var ofOthers = findOfOthers(ids);
    var inFile = first ? new HashMap<String, FoundContent>() : findOfThis(ids);
    first = false;
    var fresh = new LinkedHashMap<String, FoundContent>();
    int known = 0;
    for (var row : rows) {
      var content = withoutLine(row);
      var twin = inFile.putIfAbsent(content.contentId(), content);
      if (twin == null) {
        fresh.put(content.contentId(), content);
        known += ofOthers.contains(content) ? 1 : 0;
      } else if (twin.equals(content)) {
        known++;
      } else {
        of.errors()
            .add(
                row.line(),
                Wording.of(
                    "content_id：“%s”在文件里出现了两次，数字不同。每篇只留一行",
                    "content_id: “%s” occurs twice in the file with different figures. Keep one line each",
                    row.contentId()));
      }
    }
    insert(List.copyOf(fresh.values()));
    of.weeks().contentsChangeOn(fresh.values().stream().map(FoundContent::publishedOn).toList());
    counts.count(rows.size() - known, known);
  }

  private Set<FoundContent> findOfOthers(List<String> ids) {
    var found = new HashSet<FoundContent>();
    find(ids, "<>", found::add);
    return found;
  }

  private Map<String, FoundContent> findOfThis(List<String> ids) {
    var found = new HashMap<String, FoundContent>();
    find(ids, "=", content -> found.put(content.contentId(), content));
    return found;
  }

  private void find(
      List<String> ids, String comparison, java.util.function.Consumer<FoundContent> found) {
    Lookup.inParts(
        ids,
        (placeholders, arguments) -> {
          arguments.add(of.community().value());
          arguments.add(of.id());
          jdbc.query(
                  ("SELECT %s FROM content_total WHERE content_id IN (%s)"
                          + " AND community_key = ? AND import_id %s ?")
                      .formatted(COLUMNS, placeholders, comparison),
                  (row, i) -> content(row),
                  arguments.toArray())
              .forEach(found);
        });
  }

  private void insert(List<FoundContent> contents) {
    jdbc.batchUpdate(
        "INSERT INTO content_total (import_id, community_key, "
            + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        contents,
        Math.max(1, contents.size()),
        (statement, content) -> {
          statement.setLong(1, of.id());
          statement.setString(2, of.community().value());
          statement.setString(3, content.contentId());
          statement.setString(4, content.title());
          statement.setObject(5, content.publishedOn());
          statement.setLong(6, content.read());
          statement.setLong(7, content.forwarded());
          statement.setLong(8, content.liked());
          statement.setLong(9, content.collected());
        });
  }

  private static FoundContent content(ResultSet row) throws SQLException {
    return new FoundContent(
        0,
        row.getString("content_id"),
        row.getString("title"),
        row.getObject("published_on", LocalDate.class),
        row.getLong("read_count"),
        row.getLong("forwarded"),
        row.getLong("liked"),
        row.getLong("collected"));
  }

  private static FoundContent withoutLine(FoundContent content) {
    return new FoundContent(
        0,
        content.contentId(),
        content.title(),
        content.publishedOn(),
        content.read(),
        content.forwarded(),
        content.liked(),
        content.collected());
  }
}
