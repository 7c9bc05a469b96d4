package io.qunflow.activity.intake;

import io.qunflow.activity.EventKind;
import io.qunflow.community.Group;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives the events of which only a nickname is known to accounts: a leave to the one who spoke last
 * under it, all else, and a leave of one who never spoke, to the one who speaks next under it in
 * the group; where there is none, to an account that is nothing but the nickname. It follows from
 * all events there are, whatever order they came in.
 */
final class NamelessEvents {

  private static final int PAGE = 1000;

  private final JdbcTemplate jdbc;
  private final Accounts accounts;
  private final Set<Long> changedAccounts = new HashSet<>();

  /** An event and whom it belongs to now. */
  private record Nameless(long id, String kind, long at, long account) {}

  private record Change(long event, long account) {}

  NamelessEvents(JdbcTemplate jdbc, Accounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  /** The accounts that gained or lost something so far. */
  Set<Long> changedAccounts() {
    return changedAccounts;
  }

  /**
   * Settles the events under these nicknames; null stands for all.
   *
   * @return the time that changed; empty if nothing did
   */
  Optional<Span> settle(Group group, Collection<String> nicknames) {
    Span changed = null;
    for (var key : keys(group, nicknames)) {
      changed = Span.and(changed, settle(group, key, new Speakers(jdbc, group, key)));
    }
    return Optional.ofNullable(changed);
  }

  private Collection<String> keys(Group group, Collection<String> nicknames) {
    if (nicknames == null) {
      return jdbc.queryForList(
          "SELECT DISTINCT nickname_key FROM activity_nameless WHERE group_id = ?",
          String.class,
          group.id());
    }
    var keys = new HashSet<String>();
    Lookup.inParts(
        nicknames.stream().map(nickname -> nickname + AccountStore.KEY_END).toList(),
        (placeholders, arguments) -> {
          arguments.add(group.id());
          keys.addAll(
              jdbc.queryForList(
                  ("SELECT DISTINCT nickname_key FROM activity_nameless"
                          + " WHERE nickname_key IN (%s) AND group_id = ?")
                      .formatted(placeholders),
                  String.class,
                  arguments.toArray()));
        });
    return keys;
  }

  private Span settle(Group group, String key, Speakers speakers) {
    var nickname = key.substring(0, key.length() - AccountStore.KEY_END.length());
    Span changed = null;
    long last = 0;
    List<Nameless> page;
    do {
      page = page(group, key, last);
      var changes = new ArrayList<Change>();
      for (var event : page) {
        long owner = owner(event, speakers).orElseGet(() -> nicknameOnly(group, nickname));
        if (owner != event.account()) {
          changes.add(new Change(event.id(), owner));
          changed = Span.and(changed, new Span(event.at(), event.at()));
          changedAccounts.add(owner);
          changedAccounts.add(event.account());
        }
        last = event.id();
      }
      write(changes);
    } while (page.size() == PAGE);
    return changed;
  }

  private static Optional<Long> owner(Nameless event, Speakers speakers) {
    return event.kind().equals(EventKind.LEFT.word())
        ? speakers.last(event.at()).or(() -> speakers.next(event.at()))
        : speakers.next(event.at());
  }

  private long nicknameOnly(Group group, String nickname) {
    return accounts.nicknames(group).idsOf(List.of(nickname)).get(nickname);
  }

  private List<Nameless> page(Group group, String key, long after) {
    return jdbc.query(
        "SELECT e.id, e.kind, e.occurred_at_ms, e.account_id FROM activity_nameless n"
            + " JOIN activity_event e ON e.id = n.event_id"
            + " WHERE n.group_id = ? AND n.nickname_key = ? AND n.event_id > ?"
            + " ORDER BY n.event_id LIMIT "
            + PAGE,
        (row, i) -> new Nameless(row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4)),
        group.id(),
        key,
        after);
  }

  private void write(List<Change> changes) {
    if (!changes.isEmpty()) {
      jdbc.batchUpdate(
          "UPDATE activity_event SET account_id = ? WHERE id = ?",
          changes,
          changes.size(),
          (statement, change) -> {
            statement.setLong(1, change.account());
            statement.setLong(2, change.event());
          });
    }
  }
}
