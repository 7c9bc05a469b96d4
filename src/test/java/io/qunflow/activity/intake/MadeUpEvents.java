package io.qunflow.activity.intake;

import io.qunflow.activity.EventKind;
import io.qunflow.activity.format.FoundEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Exports of a few people who change their nicknames, take each other's, come by nickname only,
 * mention each other and say the same twice in a second.
 */
final class MadeUpEvents {

  private static final long START = Instant.parse("2026-03-01T00:00:00Z").getEpochSecond();

  private MadeUpEvents() {}

  private record Seed(
      int minute, int sender, int nickname, int kind, int text, int reply, boolean hasId) {}

  static Arbitrary<List<FoundEvent>> files() {
    var seed =
        Combinators.combine(
                Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(0, NICKNAMES.size() - 1),
                Arbitraries.integers().between(0, KINDS.size() - 1),
                Arbitraries.integers().between(0, TEXTS.size() - 1),
                Arbitraries.integers().between(0, 99),
                Arbitraries.of(true, false))
            .as(Seed::new);
    return Combinators.combine(seed.list().ofMinSize(1).ofMaxSize(40), Arbitraries.of(0, 0, 0, 1))
        .as(MadeUpEvents::events);
  }

  private static final List<String> NICKNAMES =
      List.of("小明", "小明 王", "小", "Ann", "Anna", "10001", "𠮷😀", "小明 ");

  private static final List<EventKind> KINDS =
      List.of(
          EventKind.MESSAGE,
          EventKind.MESSAGE,
          EventKind.MESSAGE,
          EventKind.MESSAGE,
          EventKind.JOINED,
          EventKind.JOINED,
          EventKind.LEFT,
          EventKind.READ);

  private static final List<String> TEXTS =
      List.of(
          "好",
          "好",
          "@小明 在吗",
          "@小明 王你好",
          "＠小 @Ann",
          "@Anna怎么样？",
          "mail@Ann",
          "[图片?]",
          "@𠮷😀 @nobody",
          "@所有人 @10001");

  private static List<FoundEvent> events(List<Seed> seeds, int statesReplies) {
    var events = new ArrayList<FoundEvent>();
    for (int i = 0; i < seeds.size(); i++) {
      events.add(event(i, seeds.get(i), statesReplies));
    }
    events.sort(Comparator.comparing(FoundEvent::at));
    return events;
  }

  /** Times stand up to two hours apart, so that some are within a day of each other. */
  private static FoundEvent event(int i, Seed seed, int statesReplies) {
    var kind = KINDS.get(seed.kind());
    boolean byNickname =
        kind == EventKind.JOINED || kind == EventKind.LEFT || seed.sender() == 4 && i % 3 == 0;
    var nickname = NICKNAMES.get(seed.nickname());
    boolean message = kind == EventKind.MESSAGE;
    return new FoundEvent(
        i + 1,
        seed.sender() % 4 == 3 ? "茶友2群" : null,
        seed.hasId() ? "m-" + i : null,
        Instant.ofEpochSecond(START + seed.minute() * 5_400L),
        byNickname ? nickname : "1000" + seed.sender() % 4,
        byNickname || seed.reply() % 5 == 0 ? null : nickname,
        byNickname,
        kind,
        message ? TEXTS.get(seed.text()) : null,
        message && statesReplies == 1 && seed.reply() < 20 ? "m-" + seed.reply() : null,
        message && seed.reply() > 80 ? NICKNAMES.get(seed.reply() % NICKNAMES.size()) : null,
        null);
  }
}
