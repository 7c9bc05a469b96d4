package io.qunflow.activity.intake;

import io.qunflow.community.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds out which messages are answered by @nickname or quote, in groups whose source states no
 * replies at all. What a message answers follows from the messages of the 24 hours before it, so
 * after a change only as much is looked at again, in order of time, in bounded memory.
 */
final class Mentions {

  private static final int PAGE = 2000;

  private static final String MESSAGES =
      "SELECT e.id, e.external_id, e.account_id, e.occurred_at_ms, e.addressed, e.addressee,"
          + " e.mention_of, CASE WHEN e.addressed = TRUE THEN e.text END AS text,"
          + " COALESCE(e.nickname, (SELECT a.name FROM account a WHERE a.id = e.account_id))"
          + " AS called FROM activity_event e WHERE e.group_id = ? AND e.kind = 'message'";

  private static final Comparator<Said> IN_ORDER =
      Comparator.comparingLong(Said::at).thenComparing(Said::externalId);

  private final JdbcTemplate jdbc;

  private record Change(long event, String mentionOf) {}

  Mentions(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Forgets the answers of a group, whose source states them. */
  void clear(Group group) {
    jdbc.update(
        "UPDATE activity_event SET mention_of = NULL"
            + " WHERE group_id = ? AND mention_of IS NOT NULL",
        group.id());
  }

  /** Works the answers out again that messages of this time give or get. */
  void derive(Group group, Span changed) {
    var window = new MentionWindow();
    long cursor = Math.max(0, changed.from() - MentionWindow.LENGTH_MS);
    long end = changed.to() + MentionWindow.LENGTH_MS;
    var page = page(group, cursor, end);
    while (page.size() == PAGE) {
      long lastAt = page.get(PAGE - 1).at();
      if (lastAt == page.get(0).at()) {
        cursor = answerAllAt(group, lastAt, changed, window) + 1;
      } else {
        // The last moment may go on in the next page.
        answer(group, page.stream().filter(said -> said.at() < lastAt).toList(), changed, window);
        cursor = lastAt;
      }
      page = page(group, cursor, end);
    }
    answer(group, page, changed, window);
  }

  /** So many at one moment that a page does not hold them; returns the moment. */
  private long answerAllAt(Group group, long at, Span changed, MentionWindow window) {
    var after = "";
    List<Said> page;
    do {
      page =
          query(
              MESSAGES
                  + " AND e.occurred_at_ms = ? AND e.external_id > ? ORDER BY e.external_id LIMIT "
                  + PAGE,
              group.id(),
              at,
              after);
      if (!page.isEmpty()) {
        after = page.get(page.size() - 1).externalId();
        answer(group, page, changed, window);
      }
    } while (page.size() == PAGE);
    return at;
  }

  private List<Said> page(Group group, long from, long to) {
    return query(
        MESSAGES
            + " AND e.occurred_at_ms >= ? AND e.occurred_at_ms <= ?"
            + " ORDER BY e.group_id, e.occurred_at_ms LIMIT "
            + PAGE,
        group.id(),
        from,
        to);
  }

  private List<Said> query(String sql, Object... arguments) {
    return jdbc.query(
        sql,
        (row, i) ->
            new Said(
                row.getLong("id"),
                row.getString("external_id"),
                row.getLong("account_id"),
                row.getString("called"),
                row.getLong("occurred_at_ms"),
                row.getBoolean("addressed"),
                row.getString("addressee"),
                row.getString("text"),
                row.getString("mention_of")),
        arguments);
  }

  private void answer(Group group, List<Said> page, Span changed, MentionWindow window) {
    var changes = new ArrayList<Change>();
    var kept = new ArrayList<Said>();
    for (var said : page.stream().sorted(IN_ORDER).toList()) {
      if (said.at() >= changed.from()) {
        if (said.isForgotten()) {
          kept.add(said);
        } else {
          var answered = window.answeredBy(said);
          if (!Objects.equals(answered, said.mentionOf())) {
            changes.add(new Change(said.id(), answered));
          }
        }
      }
      window.add(said);
    }
    changes.addAll(lost(group, kept));
    write(changes);
  }

  /** Whose text is gone keeps what it answers, as long as that is there. */
  private List<Change> lost(Group group, List<Said> kept) {
    var answers = kept.stream().filter(said -> said.mentionOf() != null).toList();
    var there = new HashSet<String>();
    Lookup.inParts(
        answers.stream().map(Said::mentionOf).distinct().toList(),
        (placeholders, arguments) -> {
          arguments.add(group.id());
          there.addAll(
              jdbc.queryForList(
                  "SELECT external_id FROM activity_event WHERE external_id IN (%s) AND group_id = ?"
                      .formatted(placeholders),
                  String.class,
                  arguments.toArray()));
        });
    return answers.stream()
        .filter(said -> !there.contains(said.mentionOf()))
        .map(said -> new Change(said.id(), null))
        .toList();
  }

  private void write(List<Change> changes) {
    if (!changes.isEmpty()) {
      jdbc.batchUpdate(
          "UPDATE activity_event SET mention_of = ? WHERE id = ?",
          changes,
          changes.size(),
          (statement, change) -> {
            statement.setString(1, change.mentionOf());
            statement.setLong(2, change.event());
          });
    }
  }
}
