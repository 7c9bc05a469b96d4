package io.qunflow.activity.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Marks accounts as our own people or programs because an import says so, and knows which import
 * said it, so that it can be taken back. A person has the last word: whom a person made an ordinary
 * member again, no further import marks.
 */
final class AccountMarks {

  /** In place of an import: it was marked before any import said so. */
  private static final long BEFORE = 0;

  private final JdbcTemplate jdbc;

  AccountMarks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Repeatable.
   *
   * @return the accounts that were not marked before
   */
  Set<Long> mark(long importId, Mark mark, Collection<Long> accounts) {
    var all = Set.copyOf(accounts);
    var stated =
        find(
            "SELECT account_id FROM account_mark WHERE mark = ? AND account_id IN (%s)", mark, all);
    var marked =
        find(
            "SELECT id FROM account WHERE ? <> '' AND %s = TRUE AND id IN (%%s)"
                .formatted(mark.column()),
            mark,
            all);
    var before = new HashSet<>(marked);
    before.removeAll(stated);
    state(BEFORE, mark, before);
    var fresh = new HashSet<>(all);
    fresh.removeAll(stated);
    fresh.removeAll(marked);
    set(mark, fresh, true);
    var toState = new HashSet<>(all);
    toState.removeAll(
        find(
            "SELECT account_id FROM account_mark WHERE import_id = %d AND mark = ? AND account_id IN (%%s)"
                .formatted(importId),
            mark,
            all));
    state(importId, mark, toState);
    return fresh;
  }

  /**
   * Forgets what an import said: whom nothing else marks becomes an ordinary member again.
   *
   * @return the accounts that are no longer marked
   */
  Set<Long> takeBack(long importId) {
    var unmarked = new HashSet<Long>();
    for (var mark : Mark.values()) {
      var said =
          Set.copyOf(
              jdbc.queryForList(
                  "SELECT account_id FROM account_mark WHERE import_id = ? AND mark = ?",
                  Long.class,
                  importId,
                  mark.column()));
      jdbc.update(
          "DELETE FROM account_mark WHERE import_id = ? AND mark = ?", importId, mark.column());
      var without = new HashSet<>(said);
      without.removeAll(
          find(
              "SELECT account_id FROM account_mark WHERE mark = ? AND account_id IN (%s)",
              mark, said));
      set(mark, without, false);
      unmarked.addAll(without);
      var alone = new HashSet<>(said);
      alone.removeAll(
          find(
              "SELECT account_id FROM account_mark WHERE import_id <> 0 AND mark = ? AND account_id IN (%s)",
              mark, said));
      delete(mark, alone);
    }
    return unmarked;
  }

  private Set<Long> find(String sql, Mark mark, Collection<Long> accounts) {
    var found = new HashSet<Long>();
    Lookup.inParts(
        List.copyOf(accounts),
        (placeholders, arguments) -> {
          arguments.add(0, mark.column());
          found.addAll(
              jdbc.queryForList(sql.formatted(placeholders), Long.class, arguments.toArray()));
        });
    return found;
  }

  private void state(long importId, Mark mark, Collection<Long> accounts) {
    batch(
        "INSERT INTO account_mark (account_id, mark, import_id) VALUES (?, '%s', %d)"
            .formatted(mark.column(), importId),
        accounts);
  }

  private void set(Mark mark, Collection<Long> accounts, boolean marked) {
    batch(
        "UPDATE account SET %s = %s WHERE id = ?"
            .formatted(mark.column(), marked ? "TRUE" : "FALSE"),
        accounts);
  }

  private void delete(Mark mark, Collection<Long> accounts) {
    batch(
        "DELETE FROM account_mark WHERE account_id = ? AND mark = '%s'".formatted(mark.column()),
        accounts);
  }

  private void batch(String sql, Collection<Long> accounts) {
    jdbc.batchUpdate(
        sql, accounts, Math.max(1, accounts.size()), (statement, id) -> statement.setLong(1, id));
  }
}
