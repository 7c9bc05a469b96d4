package io.qunflow.lifecycle.questionnaire.round;

import static io.qunflow.lifecycle.questionnaire.round.RoundFixture.educated;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.lifecycle.questionnaire.Answers;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever is sent, opened, saved, submitted, refused and corrected in whatever order: each member
 * of the audience is in exactly one state, and all of them together are those who were invited.
 */
class RoundCountsPropertyTest {

  private static final String[] MESSAGES = {"Q", "G", "S", "U", "F", "X:frequency", "X:no_address"};

  private static RoundFixture fixture;

  @BeforeContainer
  static void start() throws Exception {
    start(TestDatabases.h2());
  }

  static void start(TestDatabase database) throws Exception {
    fixture = new RoundFixture(database);
  }

  @AfterContainer
  static void stop() {
    fixture.close();
  }

  @Property(tries = 40)
  void everyMemberIsInExactlyOneState(@ForAll Random random) throws Exception {
    var told = new Told(random);
    for (int step = 0; step < 40; step++) {
      told.somethingHappens();

      assertThat(counted(told.round)).isEqualTo(told.counted());
      var counts = fixture.progress.count(told.round);
      assertThat(counts.invited()).isEqualTo(told.audience.size());
      assertThat(counts.outside()).isEqualTo(told.outside());
    }
  }

  private static Map<String, Integer> counted(long round) throws Exception {
    var counts = fixture.progress.count(round);
    var all = new TreeMap<String, Integer>();
    all.put("queued", counts.queued());
    all.put("suppressed", counts.suppressed());
    all.put("unreachable", counts.unreachable());
    all.put("delivered", counts.delivered());
    all.put("opened", counts.opened());
    all.put("partial", counts.partial());
    all.put("complete", counts.complete());
    all.put("refused", counts.refused());
    all.values().removeIf(count -> count == 0);
    return all;
  }

  /** What happened, kept and counted a second time member by member, without the database. */
  private static final class Told {

    private final Random random;
    private final List<MemberId> people;
    private final long round;
    private final long order;
    private final Set<MemberId> audience = new LinkedHashSet<>();
    private final Map<MemberId, String> messages = new HashMap<>();
    private final Map<MemberId, SheetState> sheets = new HashMap<>();

    Told(Random random) throws Exception {
      this.random = random;
      this.people = fixture.members(6);
      audience.addAll(people.subList(0, 1 + random.nextInt(5)));
      this.round = fixture.sent(Optional.empty(), new ArrayList<>(audience));
      this.order = fixture.inviteOrder(round);
    }

    void somethingHappens() throws Exception {
      var who = people.get(random.nextInt(people.size()));
      switch (random.nextInt(7)) {
        case 0, 1 -> isMessaged(who);
        case 2 -> opens(who);
        case 3 -> saves(who);
        case 4 -> submits(who);
        case 5 -> refuses(who);
        default -> theAudienceIsCorrected();
      }
    }

    private void isMessaged(MemberId who) {
      if (!audience.contains(who)) {
        return;
      }
      var state = MESSAGES[random.nextInt(MESSAGES.length)];
      var parts = state.split(":");
      fixture.message(order, who, parts[0], parts.length > 1 ? parts[1] : null);
      messages.put(who, state);
    }

    private void opens(MemberId who) throws Exception {
      fixture.sheets.open(round, who);
      sheets.putIfAbsent(who, SheetState.OPENED);
    }

    private void saves(MemberId who) throws Exception {
      var sheet = fixture.sheets.open(round, who);
      sheets.putIfAbsent(who, SheetState.OPENED);
      try {
        fixture.sheets.save(
            sheet.id(), Answers.of("note", "店" + random.nextInt(3)), sheet.revision());
        sheets.put(who, SheetState.PARTIAL);
      } catch (SheetConflictException e) {
        assertThat(sheets.get(who)).isEqualTo(SheetState.COMPLETE);
      }
    }

    private void submits(MemberId who) throws Exception {
      fixture.sheets.submit(fixture.sheets.open(round, who).id(), educated("3"));
      sheets.put(who, SheetState.COMPLETE);
    }

    private void refuses(MemberId who) throws Exception {
      var sheet = fixture.sheets.open(round, who);
      sheets.putIfAbsent(who, SheetState.OPENED);
      try {
        fixture.sheets.refuse(sheet.id());
        sheets.put(who, SheetState.REFUSED);
      } catch (SheetConflictException e) {
        assertThat(sheets.get(who)).isEqualTo(SheetState.COMPLETE);
      }
    }

    private void theAudienceIsCorrected() throws Exception {
      var next = new ArrayList<>(people.subList(random.nextInt(3), 3 + random.nextInt(4)));
      fixture.rounds.correctAudience(round, Optional.empty(), RoundFixture.select(next));
      audience.clear();
      audience.addAll(next);
    }

    Map<String, Integer> counted() {
      var all = new TreeMap<String, Integer>();
      audience.forEach(member -> all.merge(state(member), 1, Integer::sum));
      return all;
    }

    int outside() {
      return (int)
          people.stream()
              .filter(member -> !audience.contains(member))
              .filter(member -> sheets.get(member) == SheetState.COMPLETE)
              .count();
    }

    private String state(MemberId member) {
      if (sheets.containsKey(member)) {
        return sheets.get(member).name().toLowerCase(java.util.Locale.ROOT);
      }
      return switch (messages.getOrDefault(member, "none")) {
        case "S", "U" -> "delivered";
        case "F", "X:no_address" -> "unreachable";
        case "X:frequency" -> "suppressed";
        default -> "queued";
      };
    }
  }
}
