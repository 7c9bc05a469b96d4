package io.qunflow.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActivityOverviewTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final CommunityKey NEW = new CommunityKey("new");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private TestDatabase database;
  private Modules modules;
  private ActivityOverview overview;

  @BeforeEach
  void twoCommunitiesOneOfThemSilent() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity");
    var communities = modules.get(CommunityService.class);
    communities.create(new NewCommunity("tea", "茶", "interest", SHANGHAI.getId(), null));
    communities.create(new NewCommunity("new", "新", "interest", SHANGHAI.getId(), null));
    overview = modules.get(ActivityOverview.class);
    bringIn(
        """
        external_id,sent_at,member,kind,text
        1,2026-10-30T09:00:00+08:00,阿岩,message,第一句
        2,2026-11-15T00:00:00+08:00,阿岩,message,一周的第一刻
        3,2026-11-21T23:59:59+08:00,阿岩,message,一周的最后一刻
        4,2026-11-21T23:59:59+08:00,小明😀,joined,
        5,2026-11-22T00:00:00+08:00,小明😀,message,今天的话还不算
        """);
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
  void countsWholeDaysOfTheCommunityUntilYesterday() {
    var week = overview.findLastWeeks(TEA, SHANGHAI, 1).get(0);

    assertThat(week).isEqualTo(new WeekOfActivity(LocalDate.of(2026, 11, 15), true, 1, 2));
    assertThat(week.lastDay()).isEqualTo(LocalDate.of(2026, 11, 21));
  }

  @Test
  void aQuietWeekIsZeroAndAnUnknownOneIsNot() {
    assertThat(overview.findLastWeeks(TEA, SHANGHAI, 5))
        .extracting(WeekOfActivity::known, WeekOfActivity::messages)
        .containsExactly(
            tuple(true, 2L), tuple(true, 0L), tuple(true, 0L), tuple(true, 1L), tuple(false, 0L));
    assertThat(overview.findLastWeeks(NEW, SHANGHAI, 1).get(0).known()).isFalse();
  }

  @Test
  void tellsTheLastEventOfThoseThatHaveOne() {
    assertThat(overview.findLastEvents(List.of(TEA, NEW)))
        .isEqualTo(Map.of(TEA, Instant.parse("2026-11-21T16:00:00Z")));
    assertThat(overview.findLastEvents(List.of())).isEmpty();
  }

  @Test
  void tellsTheLastImports() {
    assertThat(overview.findRecentImports(TEA, 5))
        .containsExactly(new FinishedImport("茶.csv", "1群", "anna", 5, 0, 2, NOW));
    assertThat(overview.findRecentImports(NEW, 5)).isEmpty();
  }

  @Test
  void countsTheMembersOfSeveralCommunitiesWithoutStaff() {
    var members = modules.get(MemberService.class);
    members.markStaff(members.findByNickname(TEA, "阿岩").orElseThrow());

    assertThat(members.countMembers(List.of(TEA, NEW))).isEqualTo(Map.of(TEA, 1));
    assertThat(members.countMembers(TEA)).isEqualTo(1);
    assertThat(members.countMatching(TEA, "明")).isEqualTo(1);
  }

  private void bringIn(String csv) throws Exception {
    modules
        .get(ActivityImportService.class)
        .importCsv(
            TEA,
            null,
            new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
            "茶.csv",
            "anna",
            ProgressListener.NONE);
  }
}
