package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The figures a second time, as one would do it by hand: all rows in memory, a loop for each
 * sentence, no SQL but reading tables. Slow, and written to be compared with.
 */
final class NaiveFigures {

  record Event(
      long id,
      long group,
      String externalId,
      long account,
      String kind,
      long at,
      String replyTo,
      boolean question,
      String mentionOf,
      boolean addressed,
      String content) {}

  record Snapshot(long group, long at, Map<Long, Long> joinedByAccount) {}

  record Total(String content, LocalDate day, long read, long forwarded, long liked, long kept) {}

  private record Sight(long at, boolean in) {}

  private final ZoneId zone;
  private final List<Long> groups;
  private final Map<Long, Long> memberOf = new HashMap<>();
  private final Set<Long> staff = new HashSet<>();
  private final Set<Long> bots = new HashSet<>();
  private final List<Event> events;
  private final Map<String, Event> byId = new HashMap<>();
  private final Map<Long, List<Event>> byAccount = new HashMap<>();
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final List<long[]> headCounts;
  private final List<Total> totals;
  private final List<Long[]> talks;
  private final int noiseLimit;
  private final Instant now;
  private final Map<Long, Map<Long, List<Sight>>> sights = new HashMap<>();

  NaiveFigures(JdbcTemplate sql, CommunityKey community, Instant now) {
    this.now = now;
    var key = community.value();
    zone =
        ZoneId.of(
            sql.queryForObject(
                "SELECT time_zone FROM community WHERE community_key = ?", String.class, key));
    groups = sql.queryForList("SELECT id FROM chat_group WHERE community_key = ?", Long.class, key);
    sql.query(
        "SELECT id, member_id, staff, bot FROM account WHERE community_key = ?",
        row -> {
          memberOf.put(row.getLong(1), row.getLong(2));
          if (row.getBoolean(4)) {
            bots.add(row.getLong(2));
          } else if (row.getBoolean(3)) {
            staff.add(row.getLong(2));
          }
        },
        key);
    staff.removeAll(bots);
    events =
        sql
            .query(
                "SELECT id, group_id, external_id, account_id, kind, occurred_at_ms, reply_to,"
                    + " question, mention_of, addressed, content_id FROM activity_event",
                (row, i) ->
                    new Event(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getBoolean(8),
                        row.getString(9),
                        row.getBoolean(10),
                        row.getString(11)))
            .stream()
            .filter(event -> groups.contains(event.group()))
            .toList();
    events.forEach(event -> byId.put(event.group() + ":" + event.externalId(), event));
    events.forEach(
        e -> byAccount.computeIfAbsent(e.account(), account -> new ArrayList<>()).add(e));
    sql.query(
        "SELECT id, group_id, taken_at_ms FROM member_snapshot",
        row -> {
          if (groups.contains(row.getLong(2))) {
            var joined = new HashMap<Long, Long>();
            sql.query(
                "SELECT account_id, joined_at_ms FROM member_snapshot_row WHERE snapshot_id = ?",
                member -> {
                  joined.put(member.getLong(1), (Long) member.getObject(2));
                },
                row.getLong(1));
            snapshots.add(new Snapshot(row.getLong(2), row.getLong(3), joined));
          }
        });
    headCounts =
        sql.query(
            "SELECT group_id, counted_at_ms, members FROM head_count",
            (row, i) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)});
    totals =
        sql.query(
            "SELECT t.content_id, t.published_on, t.read_count, t.forwarded, t.liked, t.collected"
                + " FROM content_total t JOIN activity_import i ON i.id = t.import_id"
                + " WHERE t.community_key = ? AND i.taken_back_at_ms IS NULL",
            (row, i) ->
                new Total(
                    row.getString(1),
                    row.getDate(2).toLocalDate(),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6)),
            key);
    talks =
        sql.query(
            "SELECT group_id, starts_at_ms, ends_at_ms FROM talk WHERE community_key = ?",
            (row, i) ->
                new Long[] {
                  row.getObject(1) == null ? null : row.getLong(1), row.getLong(2), row.getLong(3)
                },
            key);
    noiseLimit =
        sql
            .queryForList(
                "SELECT noise_limit FROM figure_setting WHERE community_key = ?",
                Integer.class,
                key)
            .stream()
            .findFirst()
            .orElse(999);
    seeEverybody();
  }

  List<Long> groups() {
    return groups;
  }

  /** Every week with figures: from that of the first event, snapshot or head count up to now. */
  List<IsoWeek> weeks(Set<Long> of) {
    var first =
        java.util.stream.LongStream.concat(
                java.util.stream.LongStream.concat(
                    events.stream().filter(e -> of.contains(e.group())).mapToLong(Event::at),
                    snapshots.stream().filter(s -> of.contains(s.group())).mapToLong(Snapshot::at)),
                headCounts.stream().filter(h -> of.contains(h[0])).mapToLong(h -> h[1]))
            .min();
    var weeks = new ArrayList<IsoWeek>();
    if (first.isPresent()) {
      var last = IsoWeek.of(now, zone);
      for (var week = IsoWeek.of(Instant.ofEpochMilli(first.getAsLong()), zone);
          week.compareTo(last) <= 0;
          week = week.next()) {
        weeks.add(week);
      }
    }
    return weeks;
  }

  /**
   * The figures of these groups together.
   *
   * @param whole whether these are all groups, so that totals count
   */
  Map<Figure, FigureValue> figures(IsoWeek week, Set<Long> of, boolean whole) {
    return new Week(week, of, whole).figures();
  }

  /** All that was seen of each account in each group; at one moment gone comes last. */
  private void seeEverybody() {
    for (var event : events) {
      see(event.group(), event.account(), event.at(), !event.kind().equals("left"));
    }
    for (var snapshot : snapshots) {
      snapshot
          .joinedByAccount()
          .forEach(
              (account, joined) -> {
                see(snapshot.group(), account, snapshot.at(), true);
                if (joined != null) {
                  see(snapshot.group(), account, joined, true);
                }
              });
    }
    for (var snapshot : snapshots) {
      for (var known : sights.getOrDefault(snapshot.group(), Map.of()).entrySet()) {
        boolean knownBefore =
            known.getValue().stream().anyMatch(s -> s.in() && s.at() < snapshot.at());
        boolean inOne =
            snapshots.stream()
                .anyMatch(
                    s ->
                        s.group() == snapshot.group()
                            && s.at() == snapshot.at()
                            && s.joinedByAccount().containsKey(known.getKey()));
        if (knownBefore && !inOne) {
          known.getValue().add(new Sight(snapshot.at(), false));
        }
      }
    }
  }

  private void see(long group, long account, long at, boolean in) {
    sights
        .computeIfAbsent(group, key -> new HashMap<>())
        .computeIfAbsent(account, key -> new ArrayList<>())
        .add(new Sight(at, in));
  }

  private boolean isOrdinary(long member) {
    return !staff.contains(member) && !bots.contains(member);
  }

  /** Members of a group just before a moment. */
  private Set<Long> membersOf(long group, long before) {
    var members = new HashSet<Long>();
    sights
        .getOrDefault(group, Map.of())
        .forEach(
            (account, seen) -> {
              var last =
                  seen.stream()
                      .filter(s -> s.at() < before)
                      .max(Comparator.comparingLong(Sight::at).thenComparing(s -> s.in() ? 0 : 1));
              if (last.isPresent() && last.get().in() && isOrdinary(memberOf.get(account))) {
                members.add(memberOf.get(account));
              }
            });
    return members;
  }

  private Optional<String> repliesOf(long group) {
    var messages = events.stream().filter(e -> e.group() == group && e.kind().equals("message"));
    var of = messages.toList();
    if (of.stream().anyMatch(e -> e.replyTo() != null)) {
      return Optional.of("stated");
    }
    return of.stream().anyMatch(e -> e.mentionOf() != null)
        ? Optional.of("mention")
        : Optional.empty();
  }

  private boolean isStated(long group) {
    return repliesBasis(group).equals("stated");
  }

  /** Empty for not known. */
  private String repliesBasis(long group) {
    return stated.computeIfAbsent(group, g -> repliesOf(g).orElse(""));
  }

  private final Map<Long, String> stated = new HashMap<>();

  private Optional<Event> answered(Event reply) {
    var id = isStated(reply.group()) ? reply.replyTo() : reply.mentionOf();
    return Optional.ofNullable(id)
        .filter(known -> !known.equals("none"))
        .map(known -> byId.get(reply.group() + ":" + known))
        .filter(event -> event.kind().equals("message"));
  }

  private List<Event> repliesTo(Event event) {
    if (replies.isEmpty()) {
      for (var reply : events) {
        if (reply.kind().equals("message")) {
          answered(reply)
              .ifPresent(e -> replies.computeIfAbsent(e, k -> new ArrayList<>()).add(reply));
        }
      }
    }
    return replies.getOrDefault(event, List.of());
  }

  private final Map<Event, List<Event>> replies = new HashMap<>();

  private boolean isQuestion(Event e) {
    boolean starts =
        isStated(e.group()) ? "none".equals(e.replyTo()) : e.mentionOf() == null && !e.addressed();
    return e.question() && starts;
  }

  private final class Week {
    private final IsoWeek week;
    private final Set<Long> given;
    private final Set<Long> of;
    private final boolean whole;
    private final long from;
    private final long to;
    private final List<Event> all;
    private final List<Event> messages;
    private final Map<Figure, FigureValue> values = new EnumMap<>(Figure.class);

    Week(IsoWeek week, Set<Long> of, boolean whole) {
      this.week = week;
      this.whole = whole;
      this.from = week.start(zone).toEpochMilli();
      this.to = week.end(zone).toEpochMilli();
      this.given = of;
      this.of = new TreeSet<>();
      of.stream().filter(this::isKnown).forEach(this.of::add);
      this.all =
          events.stream()
              .filter(e -> this.of.contains(e.group()) && e.at() >= from && e.at() < to)
              .toList();
      this.messages =
          all.stream().filter(e -> e.kind().equals("message") && isOrdinary(author(e))).toList();
    }

    private boolean isKnown(long group) {
      return events.stream().anyMatch(e -> e.group() == group && e.at() < to)
          || snapshots.stream().anyMatch(s -> s.group() == group && s.at() < to)
          || headCounts.stream().anyMatch(h -> h[0] == group && h[1] < to);
    }

    private long author(Event e) {
      return memberOf.get(e.account());
    }

    Map<Figure, FigureValue> figures() {
      people();
      replies();
      contents();
      return values;
    }

    private void people() {
      var bases = new TreeSet<String>();
      var present = new HashSet<Long>();
      var counted = new HashSet<Long>();
      long typed = 0;
      for (var group : given) {
        if (!of.contains(group)) {
          // Nothing had been told about this group by then, but a later snapshot says who joined.
          present.addAll(membersOf(group, to));
          counted.addAll(membersOf(group, to));
          continue;
        }
        var basis = membersBasis(group);
        bases.add(basis);
        present.addAll(membersOf(group, to));
        if (basis.equals("head_count")) {
          typed += lastHeadCount(group).orElseThrow()[2];
        } else {
          counted.addAll(membersOf(group, to));
        }
      }
      long members = counted.size() + typed;
      var basis = bases.size() > 1 ? "mixed" : bases.first();
      var active = new HashSet<Long>();
      messages.forEach(m -> active.add(author(m)));
      var stayed = new HashSet<>(active);
      stayed.retainAll(present);
      count(Figure.MEMBERS, members, basis);
      count(Figure.ACTIVE, active.size(), null);
      rate(Figure.ACTIVITY_RATE, stayed.size(), members, basis);
      count(Figure.MESSAGES, messages.size(), null);
      days();
      long top = 0;
      for (var member : active) {
        top = Math.max(top, messages.stream().filter(m -> author(m) == member).count());
      }
      rate(Figure.TOP_SHARE, top, messages.size(), null);
      long ours =
          all.stream().filter(e -> e.kind().equals("message") && staff.contains(author(e))).count();
      rate(Figure.STAFF_SHARE, ours, ours + messages.size(), null);
      talks(members, basis);
    }

    private String membersBasis(long group) {
      if (snapshots.stream().anyMatch(s -> s.group() == group && s.at() < to)) {
        return "snapshot";
      }
      return lastHeadCount(group).isPresent() ? "head_count" : "events";
    }

    private Optional<long[]> lastHeadCount(long group) {
      return headCounts.stream()
          .filter(h -> h[0] == group && h[1] < to)
          .max(Comparator.comparingLong(h -> h[1]));
    }

    private void days() {
      var today = LocalDate.ofInstant(now, zone);
      int begun = 0;
      long activeDays = 0;
      long noisy = 0;
      for (int day = 0; day < 7; day++) {
        var date = week.monday().plusDays(day);
        begun += date.isAfter(today) ? 0 : 1;
        var ofDay =
            messages.stream()
                .filter(m -> LocalDate.ofInstant(Instant.ofEpochMilli(m.at()), zone).equals(date))
                .toList();
        activeDays += ofDay.stream().map(this::author).distinct().count();
        noisy += ofDay.size() > noiseLimit ? 1 : 0;
      }
      count(Figure.NOISE_DAYS, noisy, null);
      mean(Figure.ACTIVE_PER_DAY, activeDays, begun);
      mean(Figure.MESSAGES_PER_DAY, messages.size(), begun);
    }

    private void talks(long members, String basis) {
      var participants = new HashSet<Long>();
      boolean held = false;
      for (var talk : talks) {
        if (talk[1] < from || talk[1] >= to || talk[0] != null && !whole && !of.contains(talk[0])) {
          continue;
        }
        held = true;
        for (var e : events) {
          if (of.contains(e.group())
              && (talk[0] == null || talk[0] == e.group())
              && e.kind().equals("message")
              && isOrdinary(author(e))
              && e.at() >= talk[1]
              && e.at() <= talk[2]) {
            participants.add(author(e));
          }
        }
      }
      if (held) {
        rate(Figure.PARTICIPATION, participants.size(), members, basis);
      }
    }

    private void replies() {
      var bases = new TreeSet<String>();
      of.stream()
          .map(NaiveFigures.this::repliesBasis)
          .filter(b -> !b.isEmpty())
          .forEach(bases::add);
      var basis = bases.isEmpty() ? null : bases.size() > 1 ? "mixed" : bases.first();
      long known =
          messages.stream()
              .filter(m -> (isStated(m.group()) ? m.replyTo() : m.mentionOf()) != null)
              .count();
      rate(Figure.REPLIES_KNOWN, known, messages.size(), basis);
      if (basis == null) {
        return;
      }
      var questions =
          messages.stream()
              .filter(m -> !repliesBasis(m.group()).isEmpty() && isQuestion(m))
              .toList();
      var waits = new ArrayList<Long>();
      for (var question : questions) {
        firstAnswer(question).ifPresent(waits::add);
      }
      waits.sort(null);
      count(Figure.QUESTIONS, questions.size(), basis);
      count(Figure.SOLVED, waits.size(), basis);
      rate(Figure.SOLVING_RATE, waits.size(), questions.size(), basis);
      if (!waits.isEmpty()) {
        int n = waits.size();
        var sum = BigDecimal.valueOf(waits.get((n - 1) / 2) + waits.get(n / 2));
        values.put(
            Figure.FIRST_ANSWER_MEDIAN_MINUTES,
            new FigureValue(
                sum.divide(BigDecimal.valueOf(120_000), 2, RoundingMode.HALF_UP),
                null,
                null,
                basis));
      }
      count(Figure.RECIPROCAL_PAIRS, pairs(), basis);
    }

    private Optional<Long> firstAnswer(Event question) {
      return repliesTo(question).stream()
          .filter(r -> author(r) != author(question) && !bots.contains(author(r)))
          .map(r -> r.at() - question.at())
          .filter(wait -> wait >= 0 && wait <= 24L * 60 * 60 * 1000)
          .min(Comparator.naturalOrder());
    }

    private long pairs() {
      var answers = new HashSet<String>();
      for (var reply : messages) {
        answered(reply)
            .filter(e -> isOrdinary(author(e)))
            .ifPresent(e -> answers.add(author(reply) + ">" + author(e)));
      }
      return answers.stream()
          .map(answer -> answer.split(">"))
          .filter(a -> Long.parseLong(a[0]) < Long.parseLong(a[1]))
          .filter(a -> answers.contains(a[1] + ">" + a[0]))
          .count();
    }

    private void contents() {
      var done = new HashSet<String>();
      var readContents = new HashSet<String>();
      var withEvents = new HashSet<String>();
      for (var e : all) {
        if (List.of("read", "forwarded", "liked", "collected").contains(e.kind())
            && e.content() != null
            && isOrdinary(author(e))) {
          done.add(e.kind() + " " + author(e) + " " + e.content());
          withEvents.add(e.content());
          if (e.kind().equals("read")) {
            readContents.add(e.content());
          }
        }
      }
      long read = done.stream().filter(d -> d.startsWith("read ")).count();
      long forwarded = done.stream().filter(d -> d.startsWith("forwarded ")).count();
      long valued = done.stream().filter(d -> d.startsWith("liked ")).count();
      valued += done.stream().filter(d -> d.startsWith("collected ")).count();
      long contents = readContents.size();
      boolean byTotals = false;
      if (whole) {
        for (var content : totals.stream().map(Total::content).distinct().toList()) {
          var of = totals.stream().filter(t -> t.content().equals(content)).toList();
          var day = of.stream().map(Total::day).max(Comparator.naturalOrder()).orElseThrow();
          if (withEvents.contains(content) || !IsoWeek.of(day).equals(week)) {
            continue;
          }
          byTotals = true;
          long most = of.stream().mapToLong(Total::read).max().orElseThrow();
          read += most;
          contents += most > 0 ? 1 : 0;
          forwarded += of.stream().mapToLong(Total::forwarded).max().orElseThrow();
          valued += of.stream().mapToLong(Total::liked).max().orElseThrow();
          valued += of.stream().mapToLong(Total::kept).max().orElseThrow();
        }
      }
      var basis = !byTotals ? "events" : withEvents.isEmpty() ? "totals" : "mixed";
      rate(Figure.FORWARD_RATE, forwarded, read, basis);
      rate(Figure.CONTENT_VALUE, valued, contents, basis);
    }

    private void count(Figure figure, long n, String basis) {
      values.put(figure, new FigureValue(BigDecimal.valueOf(n), null, null, basis));
    }

    private void mean(Figure figure, long sum, long days) {
      var value = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
      values.put(figure, new FigureValue(value, null, null, null));
    }

    private void rate(Figure figure, long n, long of, String basis) {
      if (of > 0) {
        var value = BigDecimal.valueOf(n).divide(BigDecimal.valueOf(of), 4, RoundingMode.HALF_UP);
        values.put(figure, new FigureValue(value, n, of, basis));
      }
    }
  }
}
