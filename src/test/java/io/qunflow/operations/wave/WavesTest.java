package io.qunflow.operations.wave;

import static io.qunflow.operations.wave.WaveWorld.ALL;
import static io.qunflow.operations.wave.WaveWorld.LONG;
import static io.qunflow.operations.wave.WaveWorld.NOON;
import static io.qunflow.operations.wave.WaveWorld.TEA;
import static io.qunflow.operations.wave.WaveWorld.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.operations.wave.WaveRun.Outcome;
import io.qunflow.shared.Proportion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** C3: a frozen audience, steps in chunks, held and gone on with in the middle. */
class WavesTest {

  private static final WaveStep NOTHING = chunk -> {};

  private WaveWorld world;
  private Waves waves;

  @BeforeEach
  void tenMembers() {
    world = openWorld();
    world.members("tea", 10);
    waves = world.waves;
  }

  WaveWorld openWorld() {
    return WaveWorld.onH2();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void isOpenedOnceHoweverOftenItIsOrdered() throws Exception {
    long wave = world.open("campaign:17:2026-11-22T02:00:00Z", "hello", "offer");

    assertThat(world.open("campaign:17:2026-11-22T02:00:00Z", "other")).isEqualTo(wave);
    var found = waves.find(wave);
    assertThat(found.steps()).containsExactly("hello", "offer");
    assertThat(found.state()).isEqualTo(WaveState.PREPARED);
    assertThat(found.title()).isEqualTo("冬茶上新");
    assertThat(waves.findPage(TEA, 0, 10)).containsExactly(found);
    assertThat(waves.findAbout("test:1", 5)).containsExactly(found);
  }

  @Test
  void keepsTheAudienceThatWasFrozen() throws Exception {
    long wave = world.open("a", "hello");

    assertThat(waves.freeze(wave, ALL, 3)).isEqualTo(10);
    world.members("tea", 5);

    assertThat(waves.freeze(wave, ALL, 3)).isEqualTo(10);
    assertThat(waves.find(wave).state()).isEqualTo(WaveState.RUNNING);
    assertThat(waves.progress(wave).audience()).isEqualTo(10);
    assertThat(waves.progress(wave).waiting()).isEqualTo(10);
  }

  @Test
  void freezesInPiecesThatMayEndWithTheAudience() {
    assertThat(waves.freeze(world.open("a", "hello"), ALL, 5)).isEqualTo(10);
    assertThat(waves.freeze(world.open("b", "hello"), ALL, 10)).isEqualTo(10);
    assertThat(waves.freeze(world.open("c", "hello"), ALL, 100)).isEqualTo(10);
  }

  @Test
  void leavesOutMembersOfOtherCommunities() {
    world.community("wine");
    world.members("wine", 4);
    long wave = world.open("a", "hello");

    var everybody = new MemberSelect("SELECT id AS member_id FROM member", Map.of());

    assertThat(waves.freeze(wave, everybody)).isEqualTo(10);
  }

  @Test
  void takesAnAudienceLimitedToItsCommunityAsItIsAndNoneOfAnother() {
    world.community("wine");
    world.members("wine", 4);
    var wine = new CommunityKey("wine");

    assertThat(waves.freeze(world.open("a", "hello"), of(TEA))).isEqualTo(10);
    assertThat(waves.freeze(world.open("b", "hello"), of(wine))).isZero();
  }

  private static MemberSelect of(CommunityKey community) {
    return new MemberSelect(
        "SELECT id AS member_id FROM member WHERE community_key = :community",
        Map.of("community", community.value()),
        community);
  }

  @Test
  void isThroughAtOnceWhereNobodyBelongsToIt() {
    long wave = world.open("a", "hello");

    assertThat(waves.freeze(wave, only(-1L))).isZero();

    var run = world.runner.run(wave, "hello", NOTHING, LONG);
    assertThat(run).isEqualTo(new WaveRun(Outcome.DONE, 0, Optional.empty()));
  }

  @Test
  void movesEverybodyThroughTheStepsOnce() {
    long wave = world.running(3, "hello", "offer");
    var seen = new ArrayList<Long>();

    var first = run(wave, "hello", chunk -> seen.addAll(select(chunk.members())));

    assertThat(first.outcome()).isEqualTo(Outcome.DONE);
    assertThat(first.moved()).isEqualTo(10);
    assertThat(first.nextDue()).isPresent();
    assertThat(seen).containsExactlyInAnyOrderElementsOf(world.ids());
    assertThat(run(wave, "hello", chunk -> seen.addAll(select(chunk.members()))).moved()).isZero();
    assertThat(seen).hasSize(10);
    assertThat(run(wave, "offer", NOTHING).nextDue()).isEmpty();
    assertThat(waves.progress(wave).done()).isEqualTo(10);
    assertThat(select(waves.members(wave, WaveMemberState.DONE))).hasSize(10);
    assertThat(select(waves.members(wave, WaveMemberState.WAITING))).isEmpty();
  }

  @Test
  void tellsWhoWasSkippedAndWhoFailedAndWhy() {
    long wave = world.running(4, "hello", "offer");
    var ids = world.ids();

    run(
        wave,
        "hello",
        chunk -> {
          chunk.skip(only(ids.get(0), ids.get(9)), "already_ordered");
          chunk.fail(only(ids.get(1)), "no_address");
          assertThat(select(chunk.members())).doesNotContain(ids.get(0), ids.get(1), ids.get(9));
        });
    run(wave, "offer", chunk -> chunk.skip(only(ids.get(5)), "already_ordered"));

    var progress = waves.progress(wave);
    assertThat(progress.skipped()).containsExactly(Map.entry("already_ordered", 3L));
    assertThat(progress.failed()).containsExactly(Map.entry("no_address", 1L));
    assertThat(progress.done()).isEqualTo(6);
    assertThat(progress.waiting()).isZero();
    assertThat(progress.steps())
        .containsExactly(
            new WaveProgress.Step("hello", 0, 7, 2, 1), new WaveProgress.Step("offer", 0, 6, 1, 0));
    assertThat(waves.members(wave, WaveMemberState.SKIPPED, WaveMemberState.FAILED))
        .extracting(this::select)
        .asList()
        .containsExactlyInAnyOrder(ids.get(0), ids.get(1), ids.get(5), ids.get(9));
  }

  @Test
  void triesAgainWhoFailedAndNobodyElse() throws Exception {
    long wave = world.running(4, "hello", "offer");
    var ids = world.ids();
    run(wave, "hello", chunk -> chunk.fail(only(ids.get(1), ids.get(6)), "no_address"));
    run(wave, "offer", NOTHING);

    assertThat(world.control.retryFailed(wave)).isEqualTo(2);

    assertThat(waves.progress(wave).failed()).isEmpty();
    var again = new ArrayList<Long>();
    run(wave, "hello", chunk -> again.addAll(select(chunk.members())));
    assertThat(again).containsExactlyInAnyOrder(ids.get(1), ids.get(6));
    run(wave, "offer", NOTHING);
    assertThat(waves.progress(wave).done()).isEqualTo(10);
  }

  @Test
  void letsAllWaitForTheNextStepTogether() {
    long wave = world.running(4, "hello", "offer");

    var run = run(wave, "hello", chunk -> chunk.dueAt(NOON.plus(Duration.ofDays(3))));

    assertThat(run.nextDue()).contains(NOON.plus(Duration.ofDays(3)));
    assertThat(run(wave, "offer", NOTHING).moved()).isZero();
    world.clock.advance(Duration.ofDays(3));
    assertThat(run(wave, "offer", NOTHING).moved()).isEqualTo(10);
  }

  @Test
  void letsEachMemberWaitForItsOwnMoment() {
    long wave = world.running(4, "joined", "welcome");
    world.sql.update("UPDATE member SET created_at_ms = ? - id * 3600000", NOON.toEpochMilli());
    var ids = world.ids();

    var planned =
        run(
            wave,
            "joined",
            chunk ->
                chunk.dueAt(
                    "SELECT id AS member_id, created_at_ms + :days * 86400000 AS due_at_ms"
                        + " FROM member WHERE id <> :none",
                    Map.of("days", 3, "none", ids.get(9))));

    assertThat(planned.nextDue().orElseThrow().toEpochMilli()).isZero();
    assertThat(seenBy(wave, "welcome")).as("without a moment: at once").containsExactly(ids.get(9));
    var first = NOON.plus(Duration.ofDays(3)).minus(Duration.ofHours(ids.get(8)));
    assertThat(run(wave, "welcome", NOTHING).nextDue()).contains(first);
    world.clock.set(first);
    assertThat(seenBy(wave, "welcome")).containsExactly(ids.get(8));
    world.clock.advance(Duration.ofHours(1));
    assertThat(seenBy(wave, "welcome")).containsExactly(ids.get(7));
    world.clock.advance(Duration.ofDays(9));
    assertThat(seenBy(wave, "welcome")).containsExactlyInAnyOrderElementsOf(ids.subList(0, 7));
    assertThat(waves.progress(wave).done()).isEqualTo(10);
  }

  @Test
  void undoesThePieceThatThrowsAndKeepsThoseBefore() {
    long wave = world.running(3, "hello", "offer");
    var pieces = new ArrayList<Integer>();
    WaveStep work =
        chunk -> {
          pieces.add(select(chunk.members()).size());
          chunk.skip(only(world.ids().get(0), world.ids().get(6)), "left");
          if (pieces.size() == 3) {
            throw new IllegalStateException("the third");
          }
        };

    assertThatIllegalStateException().isThrownBy(() -> inPieces(wave, "hello", work, LONG));

    assertThat(pieces).containsExactly(3, 3, 3);
    assertThat(world.places(wave))
        .containsExactly("S:1", "W:2", "W:2", "W:2", "W:2", "W:2", "W:1", "W:1", "W:1", "W:1");
    assertThat(inPieces(wave, "hello", NOTHING, LONG).moved()).isEqualTo(4);
  }

  @Test
  void stopsWorkingWhenItsSliceIsOverAndGoesOnInTheNext() {
    long wave = world.running(3, "hello", "offer");
    WaveStep slow = chunk -> world.clock.advance(Duration.ofSeconds(20));

    var first = inPieces(wave, "hello", slow, Duration.ofSeconds(30));
    assertThat(first.outcome()).isEqualTo(Outcome.MORE);
    assertThat(first.moved()).isEqualTo(6);

    var second = inPieces(wave, "hello", slow, Duration.ofSeconds(30));
    assertThat(second.outcome()).isEqualTo(Outcome.DONE);
    assertThat(second.moved()).isEqualTo(4);
  }

  /** Those who stay at a step until something is known of them hold up nobody behind them. */
  @Test
  void theNextSliceGoesOnWhereTheLastWasOver() {
    long wave = world.running(3, "hello", "offer");
    var ids = world.ids();
    WaveStep slow =
        chunk -> {
          world.clock.advance(Duration.ofSeconds(20));
          chunk.onlyMove(only(ids.get(0), ids.get(3), ids.get(6), ids.get(9)));
        };

    assertThat(inPieces(wave, "hello", slow, Duration.ofSeconds(30)).moved()).isEqualTo(2);
    assertThat(inPieces(wave, "hello", slow, Duration.ofSeconds(30)).moved()).isEqualTo(2);

    assertThat(world.places(wave))
        .containsExactly("W:2", "W:1", "W:1", "W:2", "W:1", "W:1", "W:2", "W:1", "W:1", "W:2");
    assertThat(inPieces(wave, "hello", NOTHING, LONG).moved()).as("all over again").isEqualTo(6);
  }

  @Test
  void holdsBetweenTwoPieces() throws Exception {
    long wave = world.running(3, "hello", "offer");
    var worked = new ArrayList<Integer>();

    // The state is asked anew for each piece: here a person is quicker than the third.
    var run =
        inPieces(
            wave,
            "hello",
            chunk -> {
              worked.add(1);
              if (worked.size() == 2) {
                world.sql.update("UPDATE wave SET state = 'H' WHERE id = ?", wave);
              }
            },
            LONG);

    assertThat(run.outcome()).isEqualTo(Outcome.PAUSED);
    assertThat(run.moved()).isEqualTo(6);
    world.control.goOn(wave, "yunying");
    assertThat(inPieces(wave, "hello", NOTHING, LONG).moved()).isEqualTo(4);
  }

  @Test
  void holdsInTheMiddleAndGoesOn() throws Exception {
    long wave = world.running(4, "hello", "offer");
    run(wave, "hello", NOTHING);

    world.control.pause(wave, "yunying");

    assertThat(run(wave, "offer", NOTHING).outcome()).isEqualTo(Outcome.PAUSED);
    assertThat(waves.progress(wave).waiting()).isEqualTo(10);
    assertThat(waves.find(wave).changedBy()).contains("yunying");
    world.control.goOn(wave, "yunying");
    assertThat(run(wave, "offer", NOTHING).moved()).isEqualTo(10);
  }

  @Test
  void stopsForGoodAndSaysSoOfWhoWasWaiting() throws Exception {
    long wave = world.running(4, "hello", "offer");
    run(wave, "hello", chunk -> chunk.skip(only(world.ids().get(0)), "left"));

    world.control.stop(wave, "yunying");
    assertThat(run(wave, "offer", NOTHING).outcome()).isEqualTo(Outcome.STOPPED);
    world.control.end(wave);
    world.control.end(wave);

    assertThat(waves.find(wave).state()).isEqualTo(WaveState.STOPPED);
    assertThat(waves.find(wave).endedAt()).contains(NOON);
    assertThat(waves.progress(wave).skipped()).isEqualTo(Map.of("left", 1L, "stopped", 9L));
    assertThatThrownBy(() -> world.control.goOn(wave, "yunying"))
        .isInstanceOf(WaveStateException.class)
        .hasMessageContaining("已经叫停");
    assertThatThrownBy(() -> world.control.retryFailed(wave))
        .isInstanceOf(WaveStateException.class);
  }

  @Test
  void stopsBeforeItsAudienceIsComplete() throws Exception {
    long wave = world.open("a", "hello");
    world.control.stop(wave, "yunying");

    assertThat(waves.freeze(wave, ALL)).isZero();
    assertThat(run(wave, "hello", NOTHING).moved()).isZero();
  }

  @Test
  void endsWithItsProcess() throws Exception {
    long wave = world.running(4, "hello");
    run(wave, "hello", NOTHING);

    world.control.end(wave);

    assertThat(waves.find(wave).state()).isEqualTo(WaveState.DONE);
    assertThatThrownBy(() -> world.control.pause(wave, "yunying"))
        .isInstanceOf(WaveStateException.class)
        .hasMessageContaining("已经结束");
    assertThatThrownBy(() -> waves.find(-1)).isInstanceOf(UnknownWaveException.class);
  }

  @Test
  void committedPiecesStayWhateverBecomesOfTheCaller() {
    var outer = new TransactionTemplate(world.get(PlatformTransactionManager.class));

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                outer.executeWithoutResult(
                    status -> {
                      long wave = world.open("kept", "hello");
                      waves.freeze(wave, ALL);
                      run(wave, "hello", NOTHING);
                      throw new IllegalStateException("as a process that is undone");
                    }));

    long wave = waves.findId("kept").orElseThrow();
    assertThat(waves.progress(wave).done()).isEqualTo(10);
  }

  @Test
  void runsNoStepThatDoesNotExistAndNoAudienceThatIsNotFrozen() {
    long wave = world.open("a", "hello");

    assertThatIllegalArgumentException().isThrownBy(() -> run(wave, "other", NOTHING));
    assertThatIllegalStateException()
        .isThrownBy(() -> run(wave, "hello", NOTHING))
        .withMessageContaining("PREPARED");
    assertThatIllegalArgumentException().isThrownBy(() -> run(-1, "hello", NOTHING));
    assertThatIllegalArgumentException().isThrownBy(() -> waves.progress(-1));
  }

  @Test
  void tellsHowManyOfEachBranchDidSomethingAndHowSureThatIs() {
    world.members("tea", 390);
    long wave = world.running(1000, "hello");
    var split = Split.halves(wave, "hello");
    var a = select(split.branch("A", waves.members(wave)));
    var some = only(a.subList(0, 11).toArray(Long[]::new));

    var results = world.get(Splits.class).results(split, waves.members(wave), some);

    assertThat(results).extracting(Splits.Result::branch).containsExactly("A", "B");
    assertThat(results.stream().mapToLong(Splits.Result::members).sum()).isEqualTo(400);
    assertThat(results.get(0).reacted()).isEqualTo(Proportion.of(11, a.size()));
    assertThat(results.get(1).reacted()).isEqualTo(Proportion.of(0, 400 - a.size()));
  }

  @Test
  void partsMembersByACondition() {
    long wave = world.running(1000, "hello");
    var ids = world.ids();
    var two = only(ids.get(3), ids.get(4));

    assertThat(select(Split.meeting(two, waves.members(wave))))
        .containsExactlyInAnyOrder(ids.get(3), ids.get(4));
    assertThat(select(Split.notMeeting(two, waves.members(wave)))).hasSize(8);
  }

  @Test
  void givesReasonsByCodeOnly() {
    long wave = world.running(4, "hello");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(wave, "hello", chunk -> chunk.skip(ALL, "Not a code 😀")));
  }

  private WaveRun run(long wave, String step, WaveStep work) {
    return world.runner.run(wave, step, work, LONG);
  }

  /** As if there were too many for one chunk. */
  private WaveRun inPieces(long wave, String step, WaveStep work, Duration slice) {
    return world.runner.run(wave, step, work, slice, 3);
  }

  private List<Long> seenBy(long wave, String step) {
    var seen = new ArrayList<Long>();
    run(wave, step, chunk -> seen.addAll(select(chunk.members())));
    return seen;
  }

  private List<Long> select(MemberSelect members) {
    return new NamedParameterJdbcTemplate(world.sql)
        .queryForList(members.sql(), members.values(), Long.class);
  }
}
