package io.qunflow.honour.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.Platform;
import io.qunflow.support.TestDatabases;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever audience and pieces, wherever it is killed and however often it is repeated: each member
 * at most once, never more than there are, every piece accounted for (H7, C3).
 */
class WelfarePropertyTest {

  private static WelfareWorld world;
  private static KilledDatabase database;
  private static int tries;

  @BeforeContainer
  static void open() {
    var real = TestDatabases.h2();
    database = new KilledDatabase(real.dataSource());
    world = new WelfareWorld(real, database);
  }

  @AfterContainer
  static void close() {
    world.close();
  }

  @Property(tries = 60)
  void nothingIsHandedOutTwiceOrBeyondWhatIsThere(
      @ForAll @IntRange(max = 25) int audience,
      @ForAll @IntRange(min = 1, max = 30) int pieces,
      @ForAll WelfareChoice choice,
      @ForAll boolean restHandedOut,
      @ForAll boolean stopped,
      @ForAll long chance,
      @ForAll @Size(max = 9) List<@IntRange(min = 1, max = 12) Integer> kills)
      throws Exception {
    var given = new Run(audience, pieces, choice, new Random(chance), new ArrayDeque<>(kills));

    given.insist(given::open);
    given.insist(() -> world.rounds.choose(given.id()));
    given.insist(() -> tell(given.id()));
    var receivers = world.receivers(given.round());
    for (int i = 0; i < 3; i++) {
      var some = given.some(receivers);
      given.insist(() -> world.desk.handOut(given.id(), some, "yunying"));
      var others = given.some(receivers);
      given.insist(() -> world.desk.notTaken(given.id(), others, NotTaken.DECLINED, "", "yunying"));
      given.insist(() -> world.desk.takeBack(given.id(), given.some(others), "yunying"));
    }
    var handedOut = given.handedOut();
    if (stopped) {
      given.insist(() -> stop(given.id()));
    }
    given.insist(() -> world.closing.settle(given.id(), restHandedOut, "yunying"));
    given.insist(() -> measure(given.id()));

    var round = given.round();
    var counts = world.rounds.count(round);
    assertThat(world.receivers(round)).isEqualTo(receivers).doesNotHaveDuplicates();
    assertThat(receivers).hasSize(Math.min(audience, pieces));
    assertThat(counts.handedOut() + counts.notTaken() + counts.released())
        .isEqualTo(counts.receivers())
        .isEqualTo(receivers.size());
    assertThat(counts.receivers() + counts.spare()).isEqualTo(pieces);
    assertThat(given.handedOut()).containsAll(handedOut);
    assertThat(round.state().isOver()).isTrue();
    assertThat(given.messages()).isEqualTo(receivers.size());
    if (choice == WelfareChoice.DRAW) {
      assertThat(receivers)
          .isEqualTo(WelfareDraw.order(round.seed(), given.members).subList(0, receivers.size()));
    }
  }

  private static Object tell(long id) throws Exception {
    world.rounds.tell(id);
    return id;
  }

  private static Object stop(long id) throws Exception {
    world.closing.stop(id);
    return id;
  }

  private static Object measure(long id) throws Exception {
    world.closing.measure(id);
    return id;
  }

  /** One round, with what happens to it. */
  private static final class Run {

    private final CommunityKey community = new CommunityKey("t" + ++tries);
    private final List<MemberId> members = new ArrayList<>();
    private final int pieces;
    private final WelfareChoice choice;
    private final Random random;
    private final Deque<Integer> kills;

    Run(int audience, int pieces, WelfareChoice choice, Random random, Deque<Integer> kills) {
      this.pieces = pieces;
      this.choice = choice;
      this.random = random;
      this.kills = kills;
      world.community(community.value());
      for (int i = 0; i < audience; i++) {
        members.add(world.people(community).member("m" + i, Platform.QQ, community + "-" + i));
      }
    }

    WelfareRound open() {
      return world.rounds.open(
          WelfareWorld.cups(community, community.value(), pieces, choice),
          WelfareWorld.everybody(community));
    }

    /** Does something until it is done although it is killed, and once more. */
    void insist(Callable<?> step) throws Exception {
      for (boolean done = false; !done; ) {
        database.killAfter(kills.isEmpty() ? 0 : kills.pop());
        try {
          step.call();
          done = true;
        } catch (RuntimeException e) {
          assertThat(e).hasStackTraceContaining("killed");
        }
        database.killAfter(0);
        accounts();
      }
      step.call();
      accounts();
    }

    /** At every moment. */
    private void accounts() {
      var found =
          world.sql.queryForList(
              "SELECT r.member_id FROM welfare_receiver r JOIN welfare w ON w.id = r.round_id"
                  + " WHERE w.community_key = ?",
              Long.class,
              community.value());
      assertThat(found).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(pieces);
    }

    long id() {
      return world.sql.queryForObject(
          "SELECT id FROM welfare WHERE community_key = ?", Long.class, community.value());
    }

    WelfareRound round() throws Exception {
      return world.rounds.find(id());
    }

    List<MemberId> some(List<MemberId> of) {
      return of.stream().filter(one -> random.nextBoolean()).toList();
    }

    HashSet<MemberId> handedOut() throws Exception {
      var found = new HashSet<MemberId>();
      world
          .rounds
          .findReceivers(round(), Optional.of(ReceiverState.HANDED_OUT), false, 0, 99)
          .forEach(receiver -> found.add(receiver.member()));
      return found;
    }

    int messages() throws Exception {
      return world.rounds.countTold(round()).stream()
          .filter(told -> !told.state().equals("-"))
          .mapToInt(ToldCount::members)
          .sum();
    }
  }
}
