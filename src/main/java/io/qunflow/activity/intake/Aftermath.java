package io.qunflow.activity.intake;

import io.qunflow.community.Group;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Works out again what follows from the events, where some of them came or went: whose the events
 * are of which only a nickname is known, what accounts and members are called, and what is answered
 * by @nickname or quote.
 */
final class Aftermath {

  private final JdbcTemplate jdbc;
  private final NamelessEvents nameless;
  private final Mentions mentions;

  /** The time whose figures change; null for none. */
  private Span changed;

  Aftermath(JdbcTemplate jdbc, Accounts accounts) {
    this.jdbc = jdbc;
    this.nameless = new NamelessEvents(jdbc, accounts);
    this.mentions = new Mentions(jdbc);
  }

  /**
   * Events of this group came or went.
   *
   * @param span when they happened
   * @param nicknames under which they happened; null for too many to say
   */
  void settle(Group group, Span span, Collection<String> nicknames) {
    var moved = nameless.settle(group, nicknames);
    var affected = Span.and(span, moved.orElse(null));
    changed = Span.and(changed, affected);
    if (statesReplies(group)) {
      return;
    }
    mentions.derive(group, affected);
    // A message of the day before may have been answered.
    changed =
        Span.and(
            changed,
            new Span(Math.max(0, affected.from() - MentionWindow.LENGTH_MS), affected.to()));
  }

  /** The first event that states what it answers came to this group. */
  void repliesAreStated(Group group) {
    if (!statesReplies(group)) {
      jdbc.update("UPDATE chat_group SET replies_stated = TRUE WHERE id = ?", group.id());
      mentions.clear(group);
      changed = Span.and(changed, allTime(group).orElse(null));
    }
  }

  /** Events that state what they answer went from this group; perhaps they were the last. */
  void repliesMayBeUnstated(Group group) {
    if (statesReplies(group) && !hasStatedReply(group)) {
      jdbc.update("UPDATE chat_group SET replies_stated = FALSE WHERE id = ?", group.id());
      allTime(group)
          .ifPresent(
              all -> {
                mentions.derive(group, all);
                changed = Span.and(changed, all);
              });
    }
  }

  /**
   * Calls those by what is known now who gained or lost something, and lets go whom nobody needs.
   *
   * @param others accounts that lost something otherwise
   */
  void finish(Collection<Long> others) {
    var all = new HashSet<>(others);
    all.addAll(nameless.changedAccounts());
    new Nicknames(jdbc).rebuild(all);
    new Unneeded(jdbc).remove(all);
  }

  /** The time whose figures change; empty for none. */
  Optional<Span> changed() {
    return Optional.ofNullable(changed);
  }

  private boolean statesReplies(Group group) {
    return jdbc.queryForObject(
        "SELECT replies_stated FROM chat_group WHERE id = ?", Boolean.class, group.id());
  }

  private boolean hasStatedReply(Group group) {
    return !jdbc.queryForList(
            "SELECT id FROM activity_event WHERE group_id = ? AND reply_to IS NOT NULL LIMIT 1",
            Long.class,
            group.id())
        .isEmpty();
  }

  private Optional<Span> allTime(Group group) {
    return jdbc
        .query(
            "SELECT MIN(occurred_at_ms), MAX(occurred_at_ms) FROM activity_event WHERE group_id = ?"
                + " HAVING COUNT(*) > 0",
            (row, i) -> new Span(row.getLong(1), row.getLong(2)),
            group.id())
        .stream()
        .findFirst();
  }
}
