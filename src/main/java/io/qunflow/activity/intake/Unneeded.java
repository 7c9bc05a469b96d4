package io.qunflow.activity.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Removes accounts of which nothing is known any more, with the members who have no other. Who
 * agreed to something, was marked by a person, or is referred to by anything else in the database
 * stays.
 */
final class Unneeded {

  /** What follows from the account or from events that are gone, or goes with the member. */
  private static final Set<String> DERIVED =
      Set.of("account", "membership", "dismissed_suggestion");

  private final JdbcTemplate jdbc;

  Unneeded(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Removes those of these accounts that nobody needs.
   *
   * @return how many members went with them
   */
  int remove(Collection<Long> accounts) {
    var references = referencesToMembers();
    var members = new ArrayList<Long>();
    Lookup.inParts(
        List.copyOf(accounts),
        (placeholders, arguments) -> members.addAll(remove(placeholders, arguments, references)));
    return members.size();
  }

  private Collection<Long> remove(
      String placeholders, List<Object> arguments, String referencesToMembers) {
    var found =
        jdbc.query(
            ("SELECT a.id, a.member_id FROM account a JOIN member m ON m.id = a.member_id"
                    + " WHERE a.id IN (%s) AND a.staff = FALSE AND a.bot = FALSE"
                    + " AND NOT EXISTS (SELECT 1 FROM activity_event e WHERE e.account_id = a.id)"
                    + " AND NOT EXISTS"
                    + " (SELECT 1 FROM member_snapshot_row r WHERE r.account_id = a.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM account_link l WHERE l.account_id = a.id)"
                    + " AND (EXISTS (SELECT 1 FROM account o"
                    + " WHERE o.member_id = a.member_id AND o.id <> a.id)"
                    + " OR m.agreed_to_duty = FALSE%s)")
                .formatted(placeholders, referencesToMembers),
            (row, i) -> new long[] {row.getLong(1), row.getLong(2)},
            arguments.toArray());
    var accounts = found.stream().map(pair -> pair[0]).toList();
    var members = new HashSet<>(found.stream().map(pair -> pair[1]).toList());
    delete("account_nickname", "account_id", accounts);
    delete("account_mark", "account_id", accounts);
    delete("account", "id", accounts);
    Lookup.inParts(
        List.copyOf(members),
        (marks, ids) ->
            jdbc.queryForList(
                    "SELECT DISTINCT member_id FROM account WHERE member_id IN (%s)"
                        .formatted(marks),
                    Long.class,
                    ids.toArray())
                .forEach(members::remove));
    delete("membership", "member_id", members);
    delete("member", "id", members);
    return members;
  }

  private void delete(String table, String column, Collection<Long> ids) {
    Lookup.inParts(
        List.copyOf(ids),
        (placeholders, arguments) ->
            jdbc.update(
                "DELETE FROM %s WHERE %s IN (%s)".formatted(table, column, placeholders),
                arguments.toArray()));
  }

  /** Asks the database itself, since every module may refer to members. */
  private String referencesToMembers() {
    return jdbc.execute(
        (ConnectionCallback<String>)
            connection -> {
              var tables = new ArrayList<String>();
              var name =
                  connection.getMetaData().storesUpperCaseIdentifiers() ? "MEMBER" : "member";
              try (var keys =
                  connection
                      .getMetaData()
                      .getExportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
                while (keys.next()) {
                  reference(keys.getString("FKTABLE_NAME"), keys.getString("FKCOLUMN_NAME"))
                      .forEach(tables::add);
                }
              }
              if (tables.isEmpty()) {
                throw new SQLException("No table refers to members");
              }
              return String.join("", tables);
            });
  }

  private static List<String> reference(String table, String column) {
    var name = table.toLowerCase(Locale.ROOT);
    return DERIVED.contains(name)
        ? List.of()
        : List.of(
            " AND NOT EXISTS (SELECT 1 FROM %s x WHERE x.%s = m.id)"
                .formatted(name, column.toLowerCase(Locale.ROOT)));
  }
}
