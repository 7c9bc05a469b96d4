package io.qunflow.activity.intake;

import io.qunflow.community.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps how the accounts are called, while events of one import come in. */
final class HeardNicknames {

  private static final int MOST_WAITING = 10_000;

  private final Nicknames store;
  private final Map<Name, Span> waiting = new HashMap<>();
  private final Map<Group, Set<String>> spokeUnder = new HashMap<>();
  private final Set<Group> spokeUnderMany = new HashSet<>();

  private record Name(long account, String nickname) {}

  private record Span(long first, long last) {
    Span with(long at) {
      return new Span(Math.min(first, at), Math.max(last, at));
    }
  }

  HeardNicknames(JdbcTemplate jdbc) {
    this.store = new Nicknames(jdbc);
  }

  /** These events came in, each by the account at the same place. */
  void heard(Group group, List<Arrival> events, List<Long> accounts) {
    for (int i = 0; i < events.size(); i++) {
      var event = events.get(i);
      var nickname = event.nickname();
      noteSpoken(group, nickname == null ? event.found().account() : nickname);
      if (nickname != null && !event.found().byNickname()) {
        waiting.merge(
            new Name(accounts.get(i), nickname),
            new Span(event.at(), event.at()),
            (a, b) -> a.with(b.first()));
      }
    }
    if (waiting.size() > MOST_WAITING) {
      flush();
    }
  }

  private void noteSpoken(Group group, String nickname) {
    if (spokeUnderMany.contains(group)) {
      return;
    }
    var names = spokeUnder.computeIfAbsent(group, g -> new HashSet<>());
    names.add(nickname);
    if (names.size() > MOST_WAITING) {
      spokeUnder.remove(group);
      spokeUnderMany.add(group);
    }
  }

  /**
   * The nicknames under which something new happened in a group; null if they are too many to be
   * remembered.
   */
  Set<String> heardIn(Group group) {
    return spokeUnderMany.contains(group) ? null : spokeUnder.getOrDefault(group, Set.of());
  }

  /** Writes what was heard, and calls the members by it. */
  void flush() {
    var spans = new ArrayList<Nicknames.Named>(waiting.size());
    waiting.forEach(
        (name, span) ->
            spans.add(
                new Nicknames.Named(name.account(), name.nickname(), span.first(), span.last())));
    waiting.clear();
    store.merge(spans);
    store.callMembersOf(spans.stream().map(Nicknames.Named::account).distinct().toList());
  }
}
