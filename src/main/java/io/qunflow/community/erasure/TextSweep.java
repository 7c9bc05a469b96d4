package io.qunflow.community.erasure;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.FreeTexts.FreeText;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Takes a person's names out of what others wrote in the community. */
final class TextSweep {

  private final NamedParameterJdbcTemplate sql;
  private final CommunityKey community;
  private final Redaction redaction;
  private final List<String> patterns;

  /** A text with a name in it; id null where the table has none. */
  private record Hit(Object id, String column, Object before, Object after) {}

  TextSweep(NamedParameterJdbcTemplate sql, CommunityKey community, Redaction redaction) {
    this.sql = sql;
    this.community = community;
    this.redaction = redaction;
    this.patterns = redaction.patterns();
  }

  /** Returns how many texts were changed. */
  int sweep(List<FreeText> texts) {
    return patterns.isEmpty() ? 0 : texts.stream().mapToInt(this::sweep).sum();
  }

  private int sweep(FreeText text) {
    var hits = new ArrayList<Hit>();
    sql.query(
        "SELECT %s%s FROM %s WHERE %s AND (%s)"
            .formatted(
                text.idColumn() == null ? "" : text.idColumn() + ", ",
                String.join(", ", text.columns()),
                text.table(),
                text.scope(),
                text.columns().stream()
                    .map(column -> text.bytes() ? column + " IS NOT NULL" : mayHoldAName(column))
                    .collect(Collectors.joining(" OR "))),
        parameters(),
        row -> {
          collect(text, row, hits);
        });
    hits.stream().distinct().forEach(hit -> write(text, hit));
    return hits.size();
  }

  private void collect(FreeText text, ResultSet row, List<Hit> hits) throws SQLException {
    var id = text.idColumn() == null ? null : row.getObject(text.idColumn());
    for (var column : text.columns()) {
      var before = plain(row.getObject(column));
      if (before instanceof String string) {
        var after = redaction.text(string);
        if (!after.equals(string)) {
          hits.add(new Hit(id, column, string, after));
        }
      } else if (before instanceof byte[] bytes) {
        var string = new String(bytes, StandardCharsets.UTF_8);
        var after = redaction.text(string);
        // What is no UTF-8 would not come back as it was.
        if (!after.equals(string)
            && Arrays.equals(string.getBytes(StandardCharsets.UTF_8), bytes)) {
          hits.add(new Hit(id, column, null, after.getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
  }

  private static Object plain(Object value) throws SQLException {
    if (value instanceof Clob clob) {
      return clob.getSubString(1, (int) clob.length());
    }
    return value instanceof Blob blob ? blob.getBytes(1, (int) blob.length()) : value;
  }

  private void write(FreeText text, Hit hit) {
    var values = parameters().addValue("after", hit.after());
    if (hit.id() == null) {
      sql.update(
          "UPDATE %1$s SET %2$s = :after WHERE %2$s = :before AND %3$s"
              .formatted(text.table(), hit.column(), text.scope()),
          values.addValue("before", hit.before()));
    } else {
      sql.update(
          "UPDATE %s SET %s = :after WHERE %s = :id"
              .formatted(text.table(), hit.column(), text.idColumn()),
          values.addValue("id", hit.id()));
    }
  }

  private String mayHoldAName(String column) {
    return IntStream.range(0, patterns.size())
        .mapToObj(i -> "LOWER(%s) LIKE :name%d ESCAPE '!'".formatted(column, i))
        .collect(Collectors.joining(" OR "));
  }

  private MapSqlParameterSource parameters() {
    var parameters = new MapSqlParameterSource("community", community.value());
    for (int i = 0; i < patterns.size(); i++) {
      parameters.addValue("name" + i, patterns.get(i));
    }
    return parameters;
  }
}
