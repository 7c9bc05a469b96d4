package io.qunflow.membership.relation;

import io.qunflow.community.CommunityKey;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ties a second time, as one would count them by hand: all rows in memory, a loop for each sentence
 * of the definition. Slow, and written to be compared with.
 */
final class NaiveRelations {

  private static final long DAY = 86_400_000;

  private record Event(
      long id,
      long group,
      boolean stated,
      String externalId,
      long member,
      String kind,
      long at,
      String text,
      String replyTo,
      boolean question,
      String mentionOf,
      boolean addressed) {

    Optional<String> answers() {
      var answered = stated ? ("none".equals(replyTo) ? null : replyTo) : mentionOf;
      return Optional.ofNullable(answered);
    }

    boolean knows() {
      return stated ? replyTo != null : mentionOf != null;
    }

    boolean asks() {
      return question && (stated ? "none".equals(replyTo) : mentionOf == null && !addressed);
    }
  }

  record Pair(
      int there,
      int back,
      int answers,
      int talks,
      int mutualWeeks,
      Integer warm,
      int welcomes,
      boolean interest,
      boolean emotion) {}

  private static final class Counted {
    int there;
    int back;
    int texts;
    int warm;
    int welcomes;
    final Set<Long> solved = new HashSet<>();
    final Set<String> talks = new HashSet<>();
    final Set<LocalDate> thereWeeks = new HashSet<>();
    final Set<LocalDate> backWeeks = new HashSet<>();
  }

  private final JdbcTemplate sql;
  private final CommunityKey community;
  private final ZoneId zone;
  private final List<String> words;
  private final Set<Long> insiders = new HashSet<>();
  private final List<Event> events = new ArrayList<>();
  private final Map<String, Event> byId = new HashMap<>();
  private final Map<Long, Long> firstJoined = new HashMap<>();
  private long from;
  private long to;

  NaiveRelations(JdbcTemplate sql, CommunityKey community, List<String> words) {
    this.sql = sql;
    this.community = community;
    this.words = words;
    var key = community.value();
    zone =
        ZoneId.of(
            sql.queryForObject(
                "SELECT time_zone FROM community WHERE community_key = ?", String.class, key));
    insiders.addAll(
        sql.queryForList(
            "SELECT member_id FROM account WHERE community_key = ? AND (staff = TRUE OR bot = TRUE)",
            Long.class,
            key));
    sql.query(
        "SELECT e.id, e.group_id, g.replies_stated, e.external_id, a.member_id, e.kind,"
            + " e.occurred_at_ms, e.text, e.reply_to, e.question, e.mention_of, e.addressed"
            + " FROM activity_event e JOIN chat_group g ON g.id = e.group_id"
            + " JOIN account a ON a.id = e.account_id WHERE g.community_key = ?",
        row -> {
          var event =
              new Event(
                  row.getLong(1),
                  row.getLong(2),
                  row.getBoolean(3),
                  row.getString(4),
                  row.getLong(5),
                  row.getString(6),
                  row.getLong(7),
                  row.getString(8),
                  row.getString(9),
                  row.getBoolean(10),
                  row.getString(11),
                  row.getBoolean(12));
          events.add(event);
          byId.put(event.group() + ":" + event.externalId(), event);
        },
        key);
  }

  /** The whole weeks up to the last one over that has events; false if there is none. */
  boolean over(int weeks, Instant now) {
    if (events.isEmpty()) {
      return false;
    }
    var last =
        min(
            monday(events.stream().mapToLong(Event::at).max().orElseThrow()),
            monday(now.toEpochMilli()).minusWeeks(1));
    var begun = monday(events.stream().mapToLong(Event::at).min().orElseThrow());
    if (begun.isAfter(last)) {
      return false;
    }
    var first = begun.isAfter(last.minusWeeks(weeks - 1)) ? begun : last.minusWeeks(weeks - 1);
    from = first.atStartOfDay(zone).toInstant().toEpochMilli();
    to = last.plusWeeks(1).atStartOfDay(zone).toInstant().toEpochMilli();
    return true;
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private LocalDate monday(long at) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(at), zone)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  long from() {
    return from;
  }

  long to() {
    return to;
  }

  private List<Event> messages() {
    return events.stream()
        .filter(e -> e.kind().equals("message") && !insiders.contains(e.member()))
        .filter(e -> e.at() >= from && e.at() < to)
        .toList();
  }

  int messageCount() {
    return messages().size();
  }

  int repliesKnown() {
    return (int) messages().stream().filter(Event::knows).count();
  }

  Map<Long, Integer> writers() {
    var writers = new HashMap<Long, Integer>();
    messages().forEach(e -> writers.merge(e.member(), 1, Integer::sum));
    return writers;
  }

  /** Whoever is in a group at the end. */
  Set<Long> present() {
    return new HashSet<>(
        sql.queryForList(
            "SELECT member_id FROM membership WHERE community_key = ? AND group_id > 0"
                + " AND from_ms < ? AND (to_ms IS NULL OR to_ms >= ?)",
            Long.class,
            community.value(),
            to,
            to));
  }

  /** By the ids of both, the lower first. */
  Map<List<Long>, Pair> pairs(int newcomerDays, int interestTie, int emotionTie) {
    findJoined(newcomerDays);
    var talks =
        sql.queryForList(
            "SELECT talk_key, group_id, starts_at_ms, ends_at_ms FROM talk WHERE community_key = ?",
            community.value());
    var counted = new TreeMap<String, Counted>();
    var ends = new HashMap<String, List<Long>>();
    for (var reply : messages()) {
      var question = reply.answers().map(id -> byId.get(reply.group() + ":" + id)).orElse(null);
      if (question == null
          || !question.kind().equals("message")
          || question.member() == reply.member()
          || insiders.contains(question.member())) {
        continue;
      }
      long a = Math.min(reply.member(), question.member());
      long b = Math.max(reply.member(), question.member());
      ends.put(a + ":" + b, List.of(a, b));
      var pair = counted.computeIfAbsent(a + ":" + b, k -> new Counted());
      boolean there = reply.member() == a;
      if (there) {
        pair.there++;
        pair.thereWeeks.add(monday(reply.at()));
      } else {
        pair.back++;
        pair.backWeeks.add(monday(reply.at()));
      }
      long waited = reply.at() - question.at();
      if (question.asks() && waited >= 0 && waited <= DAY) {
        pair.solved.add(question.id());
      }
      for (var talk : talks) {
        var group = (Number) talk.get("group_id");
        if ((group == null || group.longValue() == reply.group())
            && reply.at() >= ((Number) talk.get("starts_at_ms")).longValue()
            && reply.at() <= ((Number) talk.get("ends_at_ms")).longValue()) {
          pair.talks.add((String) talk.get("talk_key"));
        }
      }
      if (reply.text() != null) {
        pair.texts++;
        var text = reply.text().toLowerCase(Locale.ROOT);
        pair.warm += words.stream().anyMatch(text::contains) ? 1 : 0;
      }
      var joined = firstJoined.get(question.member());
      var host = firstJoined.get(reply.member());
      boolean hostIsNew =
          host != null && reply.at() >= host && reply.at() < host + newcomerDays * DAY;
      if (joined != null
          && question.at() >= joined
          && question.at() < joined + newcomerDays * DAY
          && !hostIsNew) {
        pair.welcomes++;
      }
    }
    var pairs = new HashMap<List<Long>, Pair>();
    counted.forEach((k, c) -> pairs.put(ends.get(k), pair(c, interestTie, emotionTie)));
    return pairs;
  }

  private static Pair pair(Counted c, int interestTie, int emotionTie) {
    var both = new HashSet<>(c.thereWeeks);
    both.retainAll(c.backWeeks);
    return new Pair(
        c.there,
        c.back,
        c.solved.size(),
        c.talks.size(),
        both.size(),
        c.texts == 0 ? null : c.warm,
        c.welcomes,
        c.solved.size() + c.talks.size() >= interestTie,
        c.there > 0 && c.back > 0 && both.size() + c.warm + c.welcomes >= emotionTie);
  }

  private void findJoined(int newcomerDays) {
    firstJoined.clear();
    long earliest = from - newcomerDays * DAY;
    for (var event : events) {
      if (event.kind().equals("joined") && event.at() >= earliest && event.at() < to) {
        firstJoined.merge(event.member(), event.at(), Math::min);
      }
    }
    sql.query(
        "SELECT a.member_id, w.joined_at_ms FROM member_snapshot_row w"
            + " JOIN member_snapshot s ON s.id = w.snapshot_id JOIN chat_group g ON g.id = s.group_id"
            + " JOIN account a ON a.id = w.account_id"
            + " WHERE g.community_key = ? AND w.joined_at_ms >= ? AND w.joined_at_ms < ?",
        row -> {
          firstJoined.merge(row.getLong(1), row.getLong(2), Math::min);
        },
        community.value(),
        earliest,
        to);
  }
}
