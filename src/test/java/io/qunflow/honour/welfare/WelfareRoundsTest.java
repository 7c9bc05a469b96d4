package io.qunflow.honour.welfare;

import static io.qunflow.honour.welfare.WelfareWorld.TEA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.AccountLinks;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.support.ActivityRows;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Who gets a piece, what became of each, and what came of it (L8.2, H7), on the real tables. */
class WelfareRoundsTest {

  private TestDatabase database;
  private WelfareWorld world;

  @BeforeEach
  void aCommunity() {
    database = openDatabase();
    world = new WelfareWorld(database, database.dataSource());
    world.community("tea");
  }

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theLotIsWhatAnybodyCanWorkOutFromTheSeed() throws Exception {
    var members = members(40);

    var round = world.chosen(12, WelfareChoice.DRAW);

    assertThat(round.seed()).matches("[0-9a-f]{32}");
    assertThat(world.receivers(round))
        .isEqualTo(WelfareDraw.order(round.seed(), members).subList(0, 12));
    assertThat(WelfareDraw.hash("s", new MemberId(7)))
        .as("printf 's:7' | sha256sum")
        .isEqualTo("24c18bd875778134c173172b00fa02e6b084f42bf064f01fe793182d602a8e72");
  }

  @Test
  void theLongestMembersComeFirstAlsoUnderAnEarlierAccount() throws Exception {
    var members = members(4);
    long group = group("g1");
    joined(group, members.get(0), "2026-03-01T00:00:00Z");
    joined(group, members.get(1), "2026-01-01T00:00:00Z");
    joined(group, members.get(2), "2026-02-01T00:00:00Z");
    joined(group, members.get(3), "2025-01-01T00:00:00Z");
    world.sql.update("UPDATE member SET created_at_ms = ?", millis("2026-06-01T00:00:00Z"));
    world.modules.get(AccountLinks.class).link(members.get(3), members.get(0), "yunying");

    var round = world.chosen(2, WelfareChoice.LONGEST);

    assertThat(world.receivers(round)).containsExactly(members.get(0), members.get(1));
  }

  @Test
  void whoLeftGetsNothingUnlessItIsForThoseAndWhoCameBackCountsFromThen() throws Exception {
    var members = members(4);
    long first = group("g1");
    long second = group("g2");
    stayed(first, members.get(0), "2025-01-01T00:00:00Z", "2026-10-01T00:00:00Z");
    stayed(first, members.get(1), "2025-02-01T00:00:00Z", "2025-03-01T00:00:00Z");
    joined(first, members.get(1), "2026-09-01T00:00:00Z");
    stayed(first, members.get(2), "2026-02-01T00:00:00Z", "2026-06-01T00:00:00Z");
    joined(second, members.get(2), "2026-05-01T00:00:00Z");
    joined(first, members.get(3), "2026-04-01T00:00:00Z");

    assertThat(world.receivers(world.chosen(9, WelfareChoice.LONGEST)))
        .as("longest in one stay, from group to group")
        .containsExactly(members.get(2), members.get(3), members.get(1));
    assertThat(world.receivers(world.chosen(9, WelfareChoice.DRAW)))
        .doesNotContain(members.get(0))
        .hasSize(3);
    assertThat(tried(false)).hasSize(3).doesNotContain(members.get(0).value());
    assertThat(tried(true)).hasSize(4);
    var forThose =
        world.rounds.open(
            WelfareWorld.cups("left", 9, true, Optional.empty()), WelfareWorld.everybody(TEA));
    assertThat(world.rounds.choose(forThose.id())).isEqualTo(4);
  }

  @Test
  void twoRoundsOpenedBeforeEitherChoseKeepTheCapTogether() throws Exception {
    members(4);
    var cap = Optional.of(new WelfareCap(1, 30));
    var first =
        world.rounds.open(WelfareWorld.cups("a", 3, false, cap), WelfareWorld.everybody(TEA));
    var second =
        world.rounds.open(WelfareWorld.cups("b", 3, false, cap), WelfareWorld.everybody(TEA));

    world.rounds.choose(first.id());
    world.rounds.choose(second.id());

    assertThat(world.receivers(first)).hasSize(3);
    assertThat(world.receivers(second))
        .hasSize(1)
        .doesNotContainAnyElementsOf(world.receivers(first));
  }

  @Test
  void whoGotOneUnderAnotherAccountGotOne() throws Exception {
    var members = members(2);
    var cap = Optional.of(new WelfareCap(1, 30));
    var first = world.rounds.open(WelfareWorld.cups("a", 9, false, cap), one(members.get(0)));
    world.rounds.choose(first.id());
    world.modules.get(AccountLinks.class).link(members.get(0), members.get(1), "yunying");

    assertThat(often(new WelfareCap(1, 30))).containsExactly(members.get(1).value());
    var second =
        world.rounds.open(WelfareWorld.cups("b", 9, false, cap), WelfareWorld.everybody(TEA));
    assertThat(world.rounds.choose(second.id())).isZero();
  }

  @Test
  void staffBotsAndTheErasedNeverGetOneWhoeverTheAudienceNames() throws Exception {
    var members = members(4);
    mark("staff", members.get(0));
    mark("bot", members.get(1));
    world.sql.update("UPDATE member SET erased_at_ms = 1 WHERE id = ?", members.get(2).value());

    var round = world.chosen(9, WelfareChoice.DRAW);

    assertThat(world.receivers(round)).containsExactly(members.get(3));
    assertThat(world.rounds.count(round).spare()).isEqualTo(8);
  }

  @Test
  void whoComesLaterIsNotInItAndNobodyIsChosenAgain() throws Exception {
    members(3);
    var round =
        world.rounds.open(
            WelfareWorld.cups(TEA, "k", 5, WelfareChoice.DRAW), WelfareWorld.everybody(TEA));
    world.member("后来的人");

    world.rounds.choose(round.id());
    var first = world.receivers(round);
    assertThat(world.rounds.choose(round.id())).isEqualTo(3);
    var again =
        world.rounds.open(
            WelfareWorld.cups(TEA, "k", 50, WelfareChoice.LONGEST), WelfareWorld.everybody(TEA));

    assertThat(first).hasSize(3);
    assertThat(world.receivers(round)).isEqualTo(first);
    assertThat(again).isEqualTo(world.rounds.find(round.id()));
  }

  @Test
  void eachReceiverIsToldOnceAndWhoCouldNotBeIsListed() throws Exception {
    members(3);
    var round = world.chosen(2, WelfareChoice.DRAW);
    world.rounds.tell(round.id());
    var untold = world.receivers(round).get(1);
    world.sql.update(
        "UPDATE message SET state = 'X', reason = 'opted_out' WHERE target_id = ?", untold.value());

    assertThat(world.sql.queryForObject("SELECT COUNT(*) FROM message", Integer.class))
        .isEqualTo(2);
    assertThat(world.rounds.countTold(round))
        .containsExactlyInAnyOrder(new ToldCount("Q", "", 1), new ToldCount("X", "opted_out", 1));
    assertThat(world.rounds.findReceivers(round, Optional.empty(), true, 0, 9))
        .extracting(Receiver::member, receiver -> receiver.toldReason().orElse(""))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(untold, "opted_out"));
    assertThat(world.rounds.countReceivers(round, Optional.of(ReceiverState.DUE), true))
        .isEqualTo(1);
  }

  @Test
  void aPieceIsHandedOutOnceAndWhatWasSaidByMistakeIsTakenBack() throws Exception {
    members(4);
    var round = world.chosen(4, WelfareChoice.DRAW);
    var receivers = world.receivers(round);
    var first = receivers.subList(0, 2);

    assertThat(world.desk.handOut(round.id(), first, "yunying")).isEqualTo(2);
    assertThat(world.desk.handOut(round.id(), first, "other")).isZero();
    assertThat(
            world.desk.notTaken(
                round.id(), receivers.subList(1, 3), NotTaken.DECLINED, " 家里有 ", "yunying"))
        .isEqualTo(1);
    assertThat(world.desk.takeBack(round.id(), receivers.subList(1, 2), "yunying")).isEqualTo(1);
    assertThat(world.desk.handOut(round.id(), List.of(new MemberId(987_654)), "yunying")).isZero();

    assertThat(world.rounds.count(round)).isEqualTo(new WelfareCounts(4, 4, 4, 2, 1, 1, 0));
    assertThat(world.rounds.findReceivers(round, Optional.of(ReceiverState.NOT_TAKEN), false, 0, 9))
        .extracting(r -> r.reason().orElseThrow(), Receiver::note, r -> r.by().orElse(""))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(NotTaken.DECLINED, "家里有", "yunying"));
  }

  @Test
  void nothingBecomesDueAgainForSomebodyErasedOrFoundToBeOneWithAnother() throws Exception {
    var members = members(4);
    var round = world.chosen(4, WelfareChoice.DRAW);
    world.desk.handOut(round.id(), members.subList(0, 1), "yunying");
    world.modules.get(AccountLinks.class).link(members.get(1), members.get(2), "yunying");
    for (var gone : List.of(members.get(0), members.get(3))) {
      world.sql.update("UPDATE member SET erased_at_ms = 1 WHERE id = ?", gone.value());
      new WelfareMemberData()
          .erasures()
          .forEach(
              erasure ->
                  world.sql.update(
                      erasure.sql().replace(":members", String.valueOf(gone.value()))));
    }

    assertThat(world.desk.takeBack(round.id(), members, "yunying")).isZero();
    assertThat(world.desk.handOut(round.id(), members, "yunying")).isEqualTo(1);

    assertThat(world.rounds.count(round)).isEqualTo(new WelfareCounts(4, 4, 4, 0, 2, 2, 0));
  }

  @Test
  void settledThereIsNothingToStopAndItsMeasurementStays() throws Exception {
    members(2);
    var round = world.chosen(2, WelfareChoice.DRAW);
    world.closing.settle(round.id(), true, "yunying");

    assertThatThrownBy(() -> world.desk.stop(round.id(), "yunying"))
        .isInstanceOf(WelfareOverException.class);
    world.clock.advance(Duration.ofDays(7));
    world.closing.measure(round.id());
    assertThat(world.rounds.find(round.id()).effect()).isPresent();

    var retired = world.chosen(2, WelfareChoice.DRAW);
    world.closing.settle(retired.id(), true, "yunying");
    world.closing.stop(retired.id());
    assertThat(world.rounds.find(retired.id()).state()).isEqualTo(WelfareState.DONE);
    assertThat(world.settled).noneMatch(WelfareSettled::stopped);
  }

  @Test
  void settledEveryPieceIsAccountedForAndNothingChangesAnyMore() throws Exception {
    members(5);
    var round = world.chosen(4, WelfareChoice.DRAW);
    var receivers = world.receivers(round);
    world.desk.handOut(round.id(), receivers.subList(0, 2), "yunying");
    world.desk.notTaken(round.id(), receivers.subList(2, 3), NotTaken.LEFT, "", "yunying");

    world.closing.settle(round.id(), false, "yunying");
    world.clock.advance(Duration.ofHours(1));
    world.closing.settle(round.id(), true, "yunying");

    var counts = world.rounds.count(round);
    assertThat(counts).isEqualTo(new WelfareCounts(4, 5, 4, 0, 2, 1, 1));
    assertThat(world.settled).singleElement().extracting(WelfareSettled::counts).isEqualTo(counts);
    assertThatThrownBy(() -> world.desk.handOut(round.id(), receivers, "yunying"))
        .isInstanceOf(WelfareOverException.class)
        .hasMessageContaining("已经结清");
  }

  @Test
  void whatNobodyTickedWasHandedOutIfThePersonSaysSo() throws Exception {
    members(3);
    var round = world.chosen(3, WelfareChoice.DRAW);

    world.closing.settle(round.id(), true, "yunying");

    assertThat(world.rounds.count(round).handedOut()).isEqualTo(3);
    assertThat(world.rounds.find(round.id()).state()).isEqualTo(WelfareState.SETTLED);
  }

  @Test
  void twoAccountsThatTurnOutToBeOnePersonGetOnePiece() throws Exception {
    var members = members(3);
    var round = world.chosen(3, WelfareChoice.DRAW);
    world.modules.get(AccountLinks.class).link(members.get(0), members.get(1), "yunying");

    world.desk.handOut(round.id(), members, "yunying");

    var counts = world.rounds.count(round);
    assertThat(counts.handedOut()).isEqualTo(2);
    assertThat(counts.notTaken()).isEqualTo(1);
    assertThat(world.rounds.findReceivers(round, Optional.of(ReceiverState.NOT_TAKEN), false, 0, 9))
        .extracting(receiver -> receiver.reason().orElseThrow())
        .containsExactly(NotTaken.SAME_PERSON);
  }

  @Test
  void stoppedItReleasesWhatIsDueAndTellsNobodyElse() throws Exception {
    members(3);
    var round = world.chosen(3, WelfareChoice.DRAW);
    world.desk.handOut(round.id(), world.receivers(round).subList(0, 1), "yunying");

    world.desk.stop(round.id(), "yunying");

    assertThat(world.rounds.count(round)).isEqualTo(new WelfareCounts(3, 3, 3, 0, 1, 0, 2));
    assertThat(world.rounds.find(round.id()).state()).isEqualTo(WelfareState.STOPPED);
    assertThat(world.rounds.find(round.id()).stoppedBy()).contains("yunying");
    assertThat(world.rounds.findReceivers(round, Optional.of(ReceiverState.RELEASED), false, 0, 9))
        .allMatch(receiver -> receiver.by().equals(Optional.of("yunying")));
    assertThat(world.rounds.countTold(round)).containsExactly(new ToldCount("X", "withdrawn", 3));
    assertThatThrownBy(() -> world.desk.stop(round.id(), "yunying"))
        .isInstanceOf(WelfareOverException.class);
    world.closing.measure(round.id());
    assertThat(world.rounds.find(round.id()).effect()).isEmpty();
  }

  @Test
  void whoGotAsMuchAsTheCapAllowsIsKnown() throws Exception {
    var members = members(3);
    var first = world.chosen(1, WelfareChoice.LONGEST);
    var winner = world.receivers(first).get(0);

    assertThat(often(new WelfareCap(1, 7))).containsExactly(winner.value());
    assertThat(often(new WelfareCap(2, 7))).isEmpty();
    world.desk.notTaken(first.id(), members, NotTaken.OTHER, "", "yunying");
    assertThat(often(new WelfareCap(1, 7))).as("a piece not taken is none").isEmpty();
    world.desk.takeBack(first.id(), members, "yunying");
    world.clock.advance(Duration.ofDays(7));
    assertThat(often(new WelfareCap(1, 7))).isEmpty();
  }

  @Test
  void participationIsComparedWithBeforeAndWithTheRest() throws Exception {
    var members = members(6);
    var log = new ActivityRows(database.dataSource(), TEA);
    world
        .people(TEA)
        .insert(
            "INSERT INTO chat_group (community_key, group_key, name, platform, layer, created_at_ms)"
                + " VALUES ('tea', 'g1', '1群', 'WECOM', 'BASE', 0)");
    var round = world.chosen(3, WelfareChoice.DRAW);
    var receivers = world.receivers(round);
    var rest = new ArrayList<>(members);
    rest.removeAll(receivers);
    var chosen = round.chosenAt().orElseThrow();
    says(log, receivers.get(0), chosen.minus(Duration.ofDays(1)));
    says(log, rest.get(0), chosen.minus(Duration.ofDays(7)));
    says(log, rest.get(1), chosen.minus(Duration.ofDays(7)).minusMillis(1));
    world.clock.advance(Duration.ofDays(2));
    says(log, rest.get(2), world.clock.instant().minusMillis(1));
    world.closing.settle(round.id(), true, "yunying");
    var settled = world.clock.instant();
    says(log, receivers.get(0), settled);
    says(log, receivers.get(1), settled.plus(Duration.ofDays(7)).minusMillis(1));
    says(log, receivers.get(2), settled.plus(Duration.ofDays(7)));
    var other = world.member("茶友另一个号");
    world.modules.get(AccountLinks.class).link(receivers.get(2), other, "yunying");
    world.clock.advance(Duration.ofDays(7));

    world.closing.measure(round.id());

    var measured = world.rounds.find(round.id());
    assertThat(measured.state()).isEqualTo(WelfareState.DONE);
    var effect = measured.effect().orElseThrow();
    assertThat(effect.receivers()).isEqualTo(new WelfareEffect.Group(3, 1, 2));
    assertThat(effect.rest()).isEqualTo(new WelfareEffect.Group(3, 1, 0));
    assertThat(effect.beyondTheRest().orElseThrow()).isEqualTo(2 / 3.0, within());
    assertThat(effect.ofFew()).isTrue();
    assertThat(effect.receivers().after().orElseThrow().n()).isEqualTo(2);
    says(log, rest.get(0), settled.plus(Duration.ofDays(1)));
    world.closing.measure(round.id());
    assertThat(world.rounds.find(round.id()).effect().orElseThrow().rest().spokeAfter())
        .as("chats taken in late")
        .isEqualTo(1);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  private List<Long> often(WelfareCap cap) {
    return members(world.rounds.receivedOften("campaign:1", cap, world.clock.instant()));
  }

  private List<Long> tried(boolean forLeft) {
    var trial = new WelfareTrial(WelfareChoice.DRAW, "s", 9, forLeft);
    return members(world.rounds.chosen(TEA, trial, WelfareWorld.everybody(TEA)));
  }

  private List<Long> members(MemberSelect select) {
    return new NamedParameterJdbcTemplate(world.sql)
        .queryForList(select.sql(), select.values(), Long.class);
  }

  private static MemberSelect one(MemberId member) {
    return new MemberSelect(
        "SELECT id AS member_id FROM member WHERE id = :one", Map.of("one", member.value()));
  }

  private List<MemberId> members(int count) {
    var members = new ArrayList<MemberId>();
    for (int i = 0; i < count; i++) {
      members.add(world.member("茶友" + i));
    }
    return members;
  }

  private void says(ActivityRows log, MemberId member, Instant at) {
    log.message(
        world.sql.queryForObject(
            "SELECT name FROM account WHERE member_id = ?", String.class, member.value()),
        at);
  }

  private long group(String key) {
    return world
        .people(TEA)
        .insert(
            "INSERT INTO chat_group (community_key, group_key, name, platform, layer, created_at_ms)"
                + " VALUES ('tea', '%1$s', '%1$s', 'WECOM', 'BASE', 0)".formatted(key));
  }

  private void stayed(long group, MemberId member, String from, String to) {
    joined(group, member, from);
    world.sql.update(
        "UPDATE membership SET to_ms = ? WHERE member_id = ? AND from_ms = ?",
        millis(to),
        member.value(),
        millis(from));
  }

  private void joined(long group, MemberId member, String at) {
    world.sql.update(
        "INSERT INTO membership (community_key, group_id, member_id, from_ms) VALUES ('tea', ?, ?, ?)",
        group,
        member.value(),
        millis(at));
  }

  private void mark(String column, MemberId member) {
    world.sql.update(
        "UPDATE account SET %s = TRUE WHERE member_id = ?".formatted(column), member.value());
  }

  private static long millis(String at) {
    return Instant.parse(at).toEpochMilli();
  }
}
