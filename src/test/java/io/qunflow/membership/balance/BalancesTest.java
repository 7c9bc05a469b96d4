package io.qunflow.membership.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.WeekMarks;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.membership.role.RoleWorld;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Shares of owner, stewards and our own people, counted by hand. */
class BalancesTest {

  private static final CommunityKey TEA = new CommunityKey("tea");

  /** Friday of week 47 in Shanghai. */
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

  private TestDatabase database;
  private Modules modules;
  private Balances balances;
  private RoleWorld tea;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunity() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            new SteppedClock(NOW),
            "io.qunflow.community",
            "io.qunflow.activity",
            "io.qunflow.membership.balance");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    tea = new RoleWorld(database.dataSource(), TEA);
    balances = modules.get(Balances.class);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  private void says(String name, int times, int daysAgo) {
    for (int i = 0; i < times; i++) {
      tea.says(name, NOW.minus(Duration.ofDays(daysAgo)).plusSeconds(i));
    }
  }

  private List<WeekBalance> found() throws Exception {
    modules.get(WeekMarks.class).markAll(TEA);
    return balances.find(TEA, 4);
  }

  @Test
  void addsUpOwnerStewardsAndOurOwnPeopleByWeek() throws Exception {
    tea.listed("群主老陈", "owner", NOW.minus(Duration.ofDays(1)));
    tea.listed("管家阿岩", "管理员", NOW.minus(Duration.ofDays(1)));
    tea.listed("掌柜", "admin", NOW.minus(Duration.ofDays(1)));
    tea.mark("掌柜", "staff");
    tea.mark("客服", "staff");
    tea.mark("小助手", "bot");
    says("群主老陈", 20, 1);
    says("管家阿岩", 8, 1);
    says("掌柜", 5, 1);
    says("客服", 7, 1);
    says("小助手", 50, 1);
    says("成员", 60, 1);
    says("成员", 3, 8);

    assertThat(balances.knowsOwner(TEA)).isTrue();
    var weeks = found();

    assertThat(weeks)
        .containsExactly(
            new WeekBalance(new IsoWeek(2026, 47), 100, 20, 13, 7, 32),
            new WeekBalance(new IsoWeek(2026, 46), 3, 0, 0, 0, 0));
    assertThat(weeks.get(0).others()).isEqualTo(60);
    assertThat(weeks.get(0).exceeds(30)).isTrue();
    assertThat(weeks.get(0).exceeds(32)).as("just as much is no excess").isFalse();
    assertThat(weeks.get(0).isOwnersShow(30)).isFalse();
    assertThat(weeks.get(1).exceeds(30)).isFalse();
  }

  @Test
  void anOwnerWhoIsOneOfOurOwnPeopleCountsOnce() throws Exception {
    tea.listed("群主老陈", "群主", NOW.minus(Duration.ofDays(1)));
    tea.mark("群主老陈", "staff");
    says("群主老陈", 4, 1);
    says("成员", 6, 1);

    assertThat(found()).containsExactly(new WeekBalance(new IsoWeek(2026, 47), 10, 4, 0, 0, 4));
    assertThat(found().get(0).isOwnersShow(30)).isTrue();
  }

  @Test
  void theRoleAPersonConfirmedWinsOverThePlatformsList() throws Exception {
    tea.listed("以前的群主", "owner", NOW.minus(Duration.ofDays(1)));
    var sql = new JdbcTemplate(database.dataSource());
    for (var held : List.of(List.of("以前的群主", "FOLLOWER"), List.of("新群主", "OWNER"))) {
      sql.update(
          "INSERT INTO member_role (community_key, member_id, role_name, five_kind, reason,"
              + " confirmed_by, since_ms) VALUES ('tea', ?, ?, 'LEADER', 'x', 'yunying', 0)",
          tea.member(held.get(0)).value(),
          held.get(1));
    }
    says("以前的群主", 5, 1);
    says("新群主", 3, 1);

    assertThat(found()).containsExactly(new WeekBalance(new IsoWeek(2026, 47), 8, 3, 0, 0, 3));
  }

  @Test
  void withoutMessagesThereIsNoShare() throws Exception {
    tea.does("成员", "liked", NOW.minus(Duration.ofDays(1)));

    assertThat(found()).isEmpty();
    assertThat(balances.knowsOwner(TEA)).isFalse();
  }

  @Test
  void aCommunitySetsItsOwnLimit() throws Exception {
    assertThat(balances.findLimit(TEA)).isEqualTo(30);

    balances.setLimit(TEA, 45, "yunying");
    balances.setLimit(TEA, 40, "yunying");

    assertThat(balances.findLimit(TEA)).isEqualTo(40);
    assertThatThrownBy(() -> balances.setLimit(TEA, 0, "yunying"))
        .isInstanceOf(InvalidBalanceLimitException.class);
    assertThatThrownBy(() -> balances.setLimit(TEA, 101, "yunying"))
        .hasMessageContaining("1 到 100");
  }
}
