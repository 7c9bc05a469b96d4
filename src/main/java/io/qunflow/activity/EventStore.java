package io.qunflow.activity;

import io.qunflow.community.Group;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The events of one group during one import, read and written a batch at a time. */
final class EventStore {

  private static final RowMapper<Stored> STORED =
      (row, i) ->
          new Stored(
              row.getLong("id"),
              new Event(
                  row.getString("external_id"),
                  Instant.ofEpochMilli(row.getLong("occurred_at_ms")),
                  row.getString("name"),
                  EventKind.of(row.getString("kind")).orElse(null),
                  row.getString("text"),
                  row.getString("reply_to"),
                  row.getString("content_id")));

  private final JdbcTemplate jdbc;
  private final Group group;
  private final AccountStore accounts;
  private final long lastIdBefore;

  /**
   * What this import wrote, if the group had nothing before: then all else need not be looked up.
   */
  private final Optional<SeenIds> written;

  /** An event in the database. */
  record Stored(long id, Event event) {}

  EventStore(JdbcTemplate jdbc, Group group, AccountStore accounts) {
    this.jdbc = jdbc;
    this.group = group;
    this.accounts = accounts;
    this.lastIdBefore =
        Optional.ofNullable(jdbc.queryForObject("SELECT MAX(id) FROM activity_event", Long.class))
            .orElse(0L);
    this.written = hasEvents() ? Optional.empty() : Optional.of(new SeenIds());
  }

  /** Those of these events which the group has already, by external id. */
  Map<String, Stored> find(List<String> externalIds) {
    var found = new HashMap<String, Stored>();
    Lookup.inParts(
        externalIds.stream().filter(this::mayExist).toList(),
        (placeholders, arguments) -> {
          arguments.add(group.id());
          jdbc.query(
                  ("SELECT e.id, e.external_id, a.name, e.kind, e.occurred_at_ms, e.text,"
                          + " e.reply_to, e.content_id FROM activity_event e"
                          + " JOIN account a ON a.id = e.account_id"
                          + " WHERE e.external_id IN (%s) AND e.group_id = ?")
                      .formatted(placeholders),
                  STORED,
                  arguments.toArray())
              .forEach(stored -> found.put(stored.event().externalId(), stored));
        });
    return found;
  }

  private boolean hasEvents() {
    return !jdbc.queryForList(
            "SELECT id FROM activity_event WHERE group_id = ? LIMIT 1", Long.class, group.id())
        .isEmpty();
  }

  private boolean mayExist(String externalId) {
    return written.isEmpty() || written.get().mayContain(externalId);
  }

  /** Whether this import brought it. */
  boolean isOfThisImport(Stored stored) {
    return stored.id() > lastIdBefore;
  }

  void insert(Collection<Event> events) {
    if (events.isEmpty()) {
      return;
    }
    var ids = accounts.idsOf(events.stream().map(Event::member).distinct().toList());
    jdbc.batchUpdate(
        "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms,"
            + " text, reply_to, content_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        events,
        events.size(),
        (statement, event) -> {
          statement.setLong(1, group.id());
          statement.setString(2, event.externalId());
          statement.setLong(3, ids.get(event.member()));
          statement.setString(4, event.kind().word());
          statement.setLong(5, event.sentAt().toEpochMilli());
          statement.setString(6, event.text());
          statement.setString(7, event.replyTo());
          statement.setString(8, event.contentId());
        });
    written.ifPresent(seen -> events.forEach(event -> seen.add(event.externalId())));
  }
}
