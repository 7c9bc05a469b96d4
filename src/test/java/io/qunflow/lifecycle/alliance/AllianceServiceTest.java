package io.qunflow.lifecycle.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.shared.Money;
import io.qunflow.support.ActivityRows;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class AllianceServiceTest {

  /** 2026-11-23 01:00 in Shanghai. */
  static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

  static final CommunityKey TEA = new CommunityKey("tea");
  static final Partner BAKERY =
      new Partner("麦香面包😀", "烘焙", PartnerRelation.COMPLEMENTARY, "𠮷野 138****1234");
  static final Swap SWAP =
      new Swap(
          List.of(item("exposure", "群公告置顶", 100_000), item("event", "两个席位", 50_000)),
          List.of(item("goods", "礼盒 20 份", 160_050)),
          new Money(0, "CNY"),
          LocalDate.of(2026, 12, 31));

  private TestDatabase database;
  private Modules modules;
  private AllianceService alliances;
  private ActivityRows activity;
  private JdbcTemplate sql;

  @BeforeEach
  void aCommunityOfThree() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity",
            "io.qunflow.lifecycle.alliance");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    alliances = modules.get(AllianceService.class);
    sql = modules.get(JdbcTemplate.class);
    activity = new ActivityRows(database.dataSource(), TEA);
    List.of("安娜", "小明😀", "𠮷野").forEach(activity::member);
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
  void measuresWhoWroteInTheLastFourWeeks() {
    activity.message("安娜", NOW.minusSeconds(1));
    activity.message("安娜", Instant.parse("2026-10-25T17:00:00Z"));
    activity.message("小明😀", Instant.parse("2026-10-25T16:59:59Z"));

    var now = modules.get(AllianceFigures.class).measureNow(TEA);

    assertThat(now).isEqualTo(new Participation(3, 1, 2));
    assertThat(now.activePercent()).isEqualByComparingTo("33.3");
  }

  @Test
  void roundsTheActiveShareDownAndKnowsAnEmptyCommunity() {
    assertThat(new Participation(1001, 100, 0).activePercent()).isEqualByComparingTo("9.9");
    assertThat(new Participation(100, 10, 0).activePercent()).isEqualByComparingTo("10");
    assertThat(new Participation(0, 0, 0).activePercent()).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void keepsTheSwapWithBothSidesAndRecallsItInTheNextCycle() throws Exception {
    alliances.recordPartner(TEA, 1, BAKERY);

    int number = alliances.recordSwap(TEA, 1, BAKERY.name(), SWAP);

    assertThat(number).isEqualTo(1);
    assertThat(alliances.findLastSwap(TEA))
        .contains(new AgreedSwap(BAKERY, SWAP.ours(), SWAP.theirs()));
    assertThat(sql.queryForMap("SELECT cash_minor, cycle, ends_on FROM resource_swap"))
        .containsEntry("cash_minor", 0L)
        .containsEntry("cycle", 1)
        .containsEntry("ends_on", java.sql.Date.valueOf("2026-12-31"));
    assertThat(alliances.recordSwap(TEA, 2, BAKERY.name(), SWAP)).isEqualTo(2);
  }

  @Test
  void hasNothingToRecallBeforeTheFirstSwap() {
    assertThat(alliances.findLastSwap(TEA)).isEmpty();
  }

  @Test
  void recordsNothingOfASwapWithCash() {
    alliances.recordPartner(TEA, 1, BAKERY);
    var withCash = new Swap(SWAP.ours(), SWAP.theirs(), new Money(1, "CNY"), null);

    assertThatThrownBy(() -> alliances.recordSwap(TEA, 1, BAKERY.name(), withCash))
        .isInstanceOf(SwapRefusedException.class);
    assertThat(sql.queryForObject("SELECT COUNT(*) FROM resource_swap", Integer.class)).isZero();
  }

  @Test
  void theLastWordOnAPartnerStands() {
    alliances.recordPartner(TEA, 1, BAKERY);
    alliances.recordPartner(
        TEA, 2, new Partner(BAKERY.name(), "茶饮", PartnerRelation.COMPETITOR, "同一个人"));

    assertThat(
            sql.queryForList(
                "SELECT CONCAT(relation, ' ', core_business, ' ', cycle) FROM partner",
                String.class))
        .containsExactly("COMPETITOR 茶饮 2");
  }

  @Test
  void keepsAWelfareRoundWithTheParticipationBeforeItsLocalDay() throws Exception {
    alliances.recordPartner(TEA, 1, BAKERY);
    alliances.recordSwap(TEA, 1, BAKERY.name(), SWAP);
    activity.message("安娜", Instant.parse("2026-11-19T15:59:59Z"));
    activity.message("小明😀", Instant.parse("2026-11-19T16:00:00Z"));

    alliances.recordWelfare(TEA, 1, round("2026-11-20"));

    assertThat(
            sql.queryForMap(
                "SELECT swap_number, handed_to_members, members_before, active_members_before,"
                    + " messages_before FROM welfare_round"))
        .containsEntry("swap_number", 1)
        .containsEntry("handed_to_members", 18)
        .containsEntry("members_before", 3)
        .containsEntry("active_members_before", 1)
        .containsEntry("messages_before", 1L);
    assertThat(
            sql.queryForList(
                "SELECT CONCAT(item, ' ', quantity) FROM welfare_item ORDER BY position",
                String.class))
        .containsExactly("礼盒 18", "贺卡 20");
    assertThat(alliances.recordWelfare(TEA, 1, round("2026-11-23"))).isEqualTo(2);
  }

  @Test
  void refusesAWelfareRoundThatIsStillToCome() {
    assertThatThrownBy(() -> alliances.recordWelfare(TEA, 1, round("2026-11-24")))
        .isInstanceOf(WelfareRefusedException.class)
        .hasMessageContaining("2026-11-24 还没有到（今天是 2026-11-23）");
  }

  private static WelfareRound round(String day) {
    return new WelfareRound(
        List.of(new WelfareItem("礼盒", 18), new WelfareItem("贺卡", 20)),
        LocalDate.parse(day),
        18,
        "很喜欢😀");
  }

  private static SwapItem item(String kind, String description, long fen) {
    return new SwapItem(kind, description, new Money(fen, "CNY"));
  }
}
