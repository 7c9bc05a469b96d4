package io.qunflow.activity.intake;

import io.qunflow.activity.EventKind;
import io.qunflow.activity.intake.Arrival.Known;
import io.qunflow.community.Group;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The events of the groups of one import, looked up and written many at a time. */
final class EventStore {

  private static final RowMapper<Known> KNOWN =
      (row, i) ->
          new Known(
              row.getLong("id"),
              row.getLong("import_id"),
              row.getString("external_id"),
              row.getString("name"),
              row.getString("nickname"),
              row.getBoolean("by_nickname"),
              row.getString("kind"),
              row.getLong("occurred_at_ms"),
              row.getString("text"),
              row.getBoolean("text_deleted"),
              row.getString("reply_to"),
              row.getString("content_id"));

  private final JdbcTemplate jdbc;
  private final long importId;
  private final QuestionWords questions;
  private final Accounts accounts;

  /** Groups that had nothing before: what did not come by in this import need not be looked up. */
  private final Set<Group> emptyGroups = new HashSet<>();

  private final SeenIds written = new SeenIds();

  EventStore(
      JdbcTemplate jdbc,
      long importId,
      Collection<Group> groups,
      QuestionWords questions,
      Accounts accounts) {
    this.jdbc = jdbc;
    this.importId = importId;
    this.questions = questions;
    this.accounts = accounts;
    groups.stream().filter(group -> !hasEvents(group)).forEach(emptyGroups::add);
  }

  boolean wasEmpty(Group group) {
    return emptyGroups.contains(group);
  }

  /** Those of these events which the group has already, by external id. */
  Map<String, Known> find(Group group, Collection<String> externalIds) {
    var found = new HashMap<String, Known>();
    Lookup.inParts(
        externalIds.stream().filter(id -> mayExist(group, id)).toList(),
        (placeholders, arguments) -> {
          arguments.add(group.id());
          jdbc.query(
                  ("SELECT e.id, e.import_id, e.external_id, a.name, e.nickname, e.by_nickname,"
                          + " e.kind, e.occurred_at_ms, e.text, e.reply_to, e.content_id,"
                          + " e.text IS NULL AND i.texts_deleted_at_ms IS NOT NULL AS text_deleted"
                          + " FROM activity_event e JOIN account a ON a.id = e.account_id"
                          + " LEFT JOIN activity_import i ON i.id = e.import_id"
                          + " WHERE e.external_id IN (%s) AND e.group_id = ?")
                      .formatted(placeholders),
                  KNOWN,
                  arguments.toArray())
              .forEach(known -> found.put(known.externalId(), known));
        });
    return found;
  }

  private boolean hasEvents(Group group) {
    return !jdbc.queryForList(
            "SELECT id FROM activity_event WHERE group_id = ? LIMIT 1", Long.class, group.id())
        .isEmpty();
  }

  private boolean mayExist(Group group, String externalId) {
    return !wasEmpty(group) || written.mayContain(marked(group, externalId));
  }

  private static String marked(Group group, String externalId) {
    return group.id() + " " + externalId;
  }

  /** Stores new events of one group; returns their accounts, in the same order. */
  List<Long> insert(Group group, List<Arrival> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    var senders = accounts.of(group, events);
    var sender = senders.iterator();
    jdbc.batchUpdate(
        "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms,"
            + " text, reply_to, content_id, import_id, nickname, by_nickname, question, addressed,"
            + " addressee) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        events,
        events.size(),
        (statement, event) -> {
          var found = event.found();
          boolean message = found.kind() == EventKind.MESSAGE;
          statement.setLong(1, group.id());
          statement.setString(2, event.externalId());
          statement.setLong(3, sender.next());
          statement.setString(4, found.kind().word());
          statement.setLong(5, event.at());
          statement.setString(6, found.text());
          statement.setString(7, found.replyTo());
          statement.setString(8, found.contentId());
          statement.setLong(9, importId);
          statement.setString(10, event.nickname());
          statement.setBoolean(11, found.byNickname());
          statement.setBoolean(12, message && questions.isQuestion(found.text()));
          statement.setBoolean(13, message && Addressing.addresses(found));
          statement.setString(14, found.addressee());
        });
    if (wasEmpty(group)) {
      events.forEach(event -> written.add(marked(group, event.externalId())));
    }
    rememberNameless(group, events);
    return senders;
  }

  private void rememberNameless(Group group, Collection<Arrival> events) {
    Lookup.inParts(
        events.stream().filter(e -> e.found().byNickname()).map(Arrival::externalId).toList(),
        (placeholders, arguments) -> {
          arguments.add(group.id());
          jdbc.update(
              ("INSERT INTO activity_nameless (event_id, group_id, nickname_key)"
                      + " SELECT id, group_id, CONCAT(nickname, '.') FROM activity_event"
                      + " WHERE external_id IN (%s) AND group_id = ?")
                  .formatted(placeholders),
              arguments.toArray());
        });
  }

  /** The times of those messages which these answer and which were there before the import. */
  Collection<Long> findAnswered(Group group, Collection<Arrival> answers) {
    var times = new HashSet<Long>();
    if (wasEmpty(group)) {
      return times;
    }
    Lookup.inParts(
        answers.stream()
            .map(answer -> answer.found().replyTo())
            .filter(id -> id != null && !id.equals("none"))
            .distinct()
            .toList(),
        (placeholders, arguments) -> {
          arguments.add(group.id());
          times.addAll(
              jdbc.queryForList(
                  ("SELECT occurred_at_ms FROM activity_event"
                          + " WHERE external_id IN (%s) AND group_id = ?")
                      .formatted(placeholders),
                  Long.class,
                  arguments.toArray()));
        });
    return times;
  }

  /** Notes that this import brought events again which an earlier one had brought. */
  void insertRepeats(List<Repeat> repeats) {
    if (repeats.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "INSERT IGNORE INTO activity_repeat (import_id, event_id, nickname) VALUES (?, ?, ?)",
        repeats,
        repeats.size(),
        (statement, repeat) -> {
          statement.setLong(1, importId);
          statement.setLong(2, repeat.eventId());
          statement.setString(3, repeat.nickname());
        });
  }

  /** An event that was known, and how this import calls its sender. */
  record Repeat(long eventId, String nickname) {}
}
