package io.qunflow.activity.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is known about members: of all statements the latest counts, whoever made it; of two at one
 * time an import's before a person's, and among imports the greater text, so that the order of
 * imports does not matter. What a person said and an import covers is kept beside the imports'
 * statements, so that it comes back with the last import taken back.
 */
final class FactBook {

  /** Source of a fact that an import stated. */
  static final String BY_IMPORT = "answers";

  /** In place of an import: a person or another file said it. */
  private static final long BY_OTHERS = 0;

  private static final Comparator<Statement> LATEST =
      Comparator.comparingLong(Statement::statedAtMs).thenComparing(Statement::value);

  private final JdbcTemplate jdbc;

  /** What is known now. */
  record Current(String value, String source, long statedAtMs) {}

  private record Stored(long importId, String source, Statement statement) {}

  FactBook(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes up what an import states, in the order of its lines: of one time the later line counts.
   */
  void state(long importId, List<Statement> statements) {
    var latest = new LinkedHashMap<FactId, Statement>();
    statements.forEach(statement -> latest.merge(statement.fact(), statement, FactBook::later));
    var known =
        findStatements(latest.keySet()).stream()
            .filter(stored -> stored.importId() == importId)
            .collect(Collectors.toMap(s -> s.statement().fact(), Stored::statement));
    var fresh = latest.values().stream().filter(s -> !known.containsKey(s.fact())).toList();
    var newer =
        latest.values().stream()
            .filter(s -> known.containsKey(s.fact()))
            .filter(s -> later(known.get(s.fact()), s) == s)
            .toList();
    insertStatements(importId, BY_IMPORT, fresh);
    updateStatements(importId, BY_IMPORT, newer);
    settle(latest.keySet());
  }

  /** Makes what is known of these facts the latest of all statements. */
  void settle(Set<FactId> facts) {
    var current = findCurrent(facts.stream().map(FactId::member).distinct().toList());
    var stored =
        findStatements(facts).stream().collect(Collectors.groupingBy(s -> s.statement().fact()));
    var changes = new FactChanges();
    for (var fact : facts) {
      settle(fact, current.get(fact), stored.getOrDefault(fact, List.of()), changes);
    }
    changes.write(jdbc);
  }

  private static void settle(
      FactId fact, Current current, List<Stored> stored, FactChanges changes) {
    var ofOthers = stored.stream().filter(s -> s.importId() == BY_OTHERS).findFirst();
    var ofImports =
        stored.stream().filter(s -> s.importId() != BY_OTHERS).map(Stored::statement).max(LATEST);
    Current others = ofOthers.map(FactBook::asCurrent).orElse(null);
    if (current != null && !current.source().equals(BY_IMPORT)) {
      others = current;
    }
    boolean importCounts =
        ofImports.isPresent()
            && (others == null || ofImports.get().statedAtMs() >= others.statedAtMs());
    var counts =
        importCounts
            ? new Current(ofImports.get().value(), BY_IMPORT, ofImports.get().statedAtMs())
            : others;
    changes.fact(fact, current, counts);
    changes.ofOthers(
        fact, ofOthers.map(FactBook::asCurrent).orElse(null), importCounts ? others : null);
  }

  private static Current asCurrent(Stored stored) {
    return new Current(
        stored.statement().value(), stored.source(), stored.statement().statedAtMs());
  }

  private static Statement later(Statement first, Statement second) {
    return second.statedAtMs() >= first.statedAtMs() ? second : first;
  }

  /** All that is known about these members now. */
  Map<FactId, Current> findCurrent(Collection<Long> members) {
    var found = new HashMap<FactId, Current>();
    Lookup.inParts(
        List.copyOf(new HashSet<>(members)),
        (placeholders, ids) ->
            jdbc.query(
                ("SELECT member_id, fact_key, fact_value, source, stated_at_ms FROM member_fact"
                        + " WHERE member_id IN (%s)")
                    .formatted(placeholders),
                row -> {
                  found.put(
                      new FactId(row.getLong(1), row.getString(2)),
                      new Current(row.getString(3), row.getString(4), row.getLong(5)));
                },
                ids.toArray()));
    return found;
  }

  private List<Stored> findStatements(Set<FactId> facts) {
    var found = new java.util.ArrayList<Stored>();
    Lookup.inParts(
        facts.stream().map(FactId::member).distinct().toList(),
        (placeholders, ids) ->
            jdbc.query(
                ("SELECT member_id, fact_key, import_id, source, fact_value, stated_at_ms"
                        + " FROM fact_statement WHERE member_id IN (%s)")
                    .formatted(placeholders),
                row -> {
                  var fact = new FactId(row.getLong(1), row.getString(2));
                  if (facts.contains(fact)) {
                    found.add(
                        new Stored(
                            row.getLong(3),
                            row.getString(4),
                            new Statement(fact, row.getString(5), row.getLong(6))));
                  }
                },
                ids.toArray()));
    return found;
  }

  private void insertStatements(long importId, String source, List<Statement> statements) {
    jdbc.batchUpdate(
        "INSERT INTO fact_statement (import_id, source, fact_value, stated_at_ms, member_id,"
            + " fact_key) VALUES (%d, '%s', ?, ?, ?, ?)".formatted(importId, source),
        statements,
        Math.max(1, statements.size()),
        FactBook::set);
  }

  private void updateStatements(long importId, String source, List<Statement> statements) {
    jdbc.batchUpdate(
        "UPDATE fact_statement SET source = '%s', fact_value = ?, stated_at_ms = ? WHERE member_id = ? AND fact_key = ? AND import_id = %d"
            .formatted(source, importId),
        statements,
        Math.max(1, statements.size()),
        FactBook::set);
  }

  private static void set(java.sql.PreparedStatement sql, Statement statement)
      throws java.sql.SQLException {
    sql.setString(1, statement.value());
    sql.setLong(2, statement.statedAtMs());
    sql.setLong(3, statement.fact().member());
    sql.setString(4, statement.fact().name());
  }
}
