package io.qunflow.membership.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.process.role.TableRoles;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what members did to the roles a person confirmed, on the real tables (A3). */
class RoleReviewsTest {

  private static final CommunityKey TEA = new CommunityKey("tea");

  /** Local noon of the first of 28 days. */
  private static final Instant DAY_ONE = Instant.parse("2026-10-26T04:00:00Z");

  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-23T01:00:00Z"));
  private final TableRoles table = new TableRoles();

  private TestDatabase database;
  private Modules modules;
  private RoleMeasuring measuring;
  private RoleReviews reviews;
  private MemberRoles roles;
  private RoleWorld tea;

  @BeforeEach
  void aCommunity() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(), clock, "io.qunflow.community", "io.qunflow.membership.role");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    measuring = modules.get(RoleMeasuring.class);
    reviews = modules.get(RoleReviews.class);
    roles = modules.get(MemberRoles.class);
    tea = new RoleWorld(database.dataSource(), TEA);
  }

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void measuresWhatMembersDoAndNamesEachRole() throws Exception {
    aMonth();

    var found = proposals();

    assertThat(byName(found, Proposal::proposed))
        .containsOnly(
            entry("群主", MemberRole.OWNER),
            entry("管家", MemberRole.STEWARD),
            entry("暖场", MemberRole.MASCOT),
            entry("大佬", MemberRole.HIDDEN_EXPERT),
            entry("骨干", MemberRole.CORE_ELITE),
            entry("看客", MemberRole.FOLLOWER),
            entry("潜水", MemberRole.LURKER),
            entry("捣乱", MemberRole.OPPOSER));
    assertThat(found).extracting(Proposal::change).containsOnly(ChangeKind.FIRST);
    assertThat(byName(found, Proposal::behaviour))
        .contains(
            entry("大佬", new Behaviour(false, Standing.NONE, 4, 4, 0, 4, 0, 0, 0, 0, 0)),
            entry("骨干", new Behaviour(false, Standing.NONE, 12, 12, 0, 0, 0, 0, 0, 6, 0)),
            entry("看客", new Behaviour(false, Standing.NONE, 4, 4, 4, 0, 4, 1, 1, 0, 0)),
            entry("潜水", Behaviour.NOTHING));
    assertThat(byName(found, Proposal::reason))
        .contains(
            entry("大佬", "说话不多，别人的问题答得上。28 天里发言 4 条、活跃 4 天、解答 4 个问题。"),
            entry("潜水", "几乎不出声，这很正常。28 天里没有动静。"));
  }

  @Test
  void confirmsChangesAndLeavesEachRoleAsAPersonSays() throws Exception {
    aMonth();
    var opposers = new ArrayList<OpposerConfirmed>();
    modules.listen(OpposerConfirmed.class, opposers::add);
    var found = proposals();
    long id = reviews.findLatest(TEA).orElseThrow().id();

    reviews.choose(
        id,
        Map.of(
            tea.member("大佬"), Optional.of(MemberRole.HIDDEN_EXPERT),
            tea.member("看客"), Optional.of(MemberRole.MASCOT),
            tea.member("捣乱"), Optional.of(MemberRole.OPPOSER),
            tea.member("骨干"), Optional.empty()));
    var result = reviews.apply(id, "yunying");

    assertThat(result).isEqualTo(new RoleReviews.Result(3, found.size() - 3));
    assertThat(held())
        .containsOnly(
            entry("大佬", MemberRole.HIDDEN_EXPERT),
            entry("看客", MemberRole.MASCOT),
            entry("捣乱", MemberRole.OPPOSER));
    assertThat(roles.findHistory(tea.member("看客")).get(0))
        .extracting(HeldRole::kind, HeldRole::confirmedBy, HeldRole::reason)
        .containsExactly(
            FiveKind.SUPPORTER,
            "yunying",
            "运营人员定为团宠；按数据是吃瓜群众：看看热闹，有时说几句。28 天里发言 4 条、活跃 4 天、提问 4 个、1 人回应、点赞收藏 1 次。");
    assertThat(opposers)
        .extracting(OpposerConfirmed::member, OpposerConfirmed::by)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(tea.member("捣乱"), "yunying"));
    assertThat(reviews.findProposals(id)).isEmpty();
    assertThatThrownBy(() -> reviews.apply(id, "yunying"))
        .isInstanceOf(NoRoleReviewException.class);
  }

  @Test
  void aRoleThatAPersonDecidedIsNotAskedAboutAgain() throws Exception {
    aMonth();
    confirm(Map.of("看客", MemberRole.MASCOT, "潜水", MemberRole.LURKER, "大佬", MemberRole.OWNER));
    clock.advance(Duration.ofDays(1));

    assertThat(byName(proposals(), Proposal::proposed)).doesNotContainKeys("看客", "潜水", "大佬");
  }

  @Test
  void aChangeAtTheEdgeIsProposedOnlyWhenItHeldForTwoMeasurings() throws Exception {
    for (int day = 0; day < 28; day++) {
      tea.says("闹钟", DAY_ONE.plus(Duration.ofDays(day)));
    }
    tea.member("小安");
    confirm(Map.of("小安", MemberRole.LURKER, "闹钟", MemberRole.FOLLOWER));
    tea.says("小安", day(26));
    tea.says("小安", day(27));

    assertThat(byName(proposals(), Proposal::change)).isEmpty();
    clock.advance(Duration.ofHours(1));
    assertThat(byName(proposals(), Proposal::change)).as("an hour later").isEmpty();
    clock.advance(Duration.ofDays(7));
    tea.says("闹钟", day(34));
    assertThat(byName(proposals(), Proposal::change)).containsOnly(entry("小安", ChangeKind.HELD));
  }

  @Test
  void aClearChangeIsProposedAtOnceAndTheHistoryIsKept() throws Exception {
    aMonth();
    confirm(Map.of("潜水", MemberRole.LURKER, "看客", MemberRole.FOLLOWER));
    for (int day = 10; day < 26; day++) {
      var question = tea.asks("看客", day(day));
      tea.answers("潜水", question, day(day).plusSeconds(60));
    }

    assertThat(byName(proposals(), Proposal::change))
        .contains(entry("潜水", ChangeKind.CLEAR))
        .doesNotContainKey("看客");
    confirm(Map.of("潜水", MemberRole.CORE_ELITE));

    assertThat(roles.findHistory(tea.member("潜水")))
        .extracting(HeldRole::role, held -> held.until() == null)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(MemberRole.CORE_ELITE, true),
            org.assertj.core.groups.Tuple.tuple(MemberRole.LURKER, false));
    assertThat(roles.count(TEA))
        .containsExactlyInAnyOrder(
            new RoleCount(MemberRole.CORE_ELITE, FiveKind.SUPPORTER, 1),
            new RoleCount(MemberRole.FOLLOWER, FiveKind.LEARNER, 1));
  }

  @Test
  void silenceInTheFilesIsNotSilenceOfMembers() throws Exception {
    assertThatThrownBy(() -> measuring.measure(TEA))
        .isInstanceOf(TooLittleActivityException.class)
        .hasMessageContaining("还没有导入活动");
    tea.says("小安", day(25));
    tea.says("小安", day(27));
    assertThatThrownBy(() -> measuring.measure(TEA))
        .isInstanceOf(TooLittleActivityException.class)
        .hasMessageContaining("只有 3 天的活动，至少要有 7 天");
    tea.says("小安", day(0));
    clock.advance(Duration.ofDays(60));
    assertThatThrownBy(() -> measuring.measure(TEA))
        .isInstanceOf(TooLittleActivityException.class)
        .hasMessageContaining("最近 4 周没有导入活动");
  }

  /** One of each role, in four weeks; a program answers too. */
  private void aMonth() {
    tea.listed("群主", "owner", day(0));
    tea.listed("管家", "admin", day(0));
    tea.mark("暖场", "staff");
    tea.mark("机器人", "bot");
    tea.member("潜水");
    for (int day = 0; day < 4; day++) {
      var question = tea.asks("看客", day(day));
      tea.answers("机器人", question, day(day).plusSeconds(1));
      tea.answers("大佬", question, day(day).plusSeconds(60));
    }
    tea.does("看客", "liked", day(0));
    for (int day = 0; day < 12; day++) {
      tea.says("骨干", day(day));
    }
    for (int forward = 0; forward < 6; forward++) {
      tea.does("骨干", "forwarded", day(forward));
    }
    roles.noticeOpposing(tea.member("捣乱"), "骂人", "yunying");
    roles.noticeOpposing(tea.member("捣乱"), "又骂人", "yunying");
    tea.says("暖场", day(27));
  }

  private static Instant day(int day) {
    return DAY_ONE.plus(Duration.ofDays(day));
  }

  private List<Proposal> proposals() throws Exception {
    long id = measuring.measure(TEA);
    int proposed = measuring.propose(id, table);
    var found = reviews.findProposals(id);
    assertThat(found).hasSize(proposed);
    return found;
  }

  private void confirm(Map<String, MemberRole> wanted) throws Exception {
    proposals();
    long id = reviews.findLatest(TEA).orElseThrow().id();
    Map<MemberId, Optional<MemberRole>> choices =
        wanted.entrySet().stream()
            .collect(Collectors.toMap(e -> tea.member(e.getKey()), e -> Optional.of(e.getValue())));
    reviews.choose(id, choices);
    reviews.apply(id, "yunying");
  }

  private Map<String, MemberRole> held() {
    return roles.findPage(TEA, Optional.empty(), 0, 100).stream()
        .collect(Collectors.toMap(HeldRole::nickname, HeldRole::role));
  }

  private static <T> Map<String, T> byName(List<Proposal> found, Function<Proposal, T> what) {
    return found.stream().collect(Collectors.toMap(Proposal::nickname, what));
  }
}
