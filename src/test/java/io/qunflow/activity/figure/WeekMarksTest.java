package io.qunflow.activity.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberService;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.ActivityRows;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class WeekMarksTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private TestDatabase database;
  private Modules modules;
  private WeekMarks marks;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void aCommunityInShanghai() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    marks = modules.get(WeekMarks.class);
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void marksTheWeekAndEveryLaterOneUpToNow() {
    marks.markFrom(TEA, Instant.parse("2026-11-08T15:59:59Z"));

    assertThat(due()).containsExactly("2026-11-02", "2026-11-09", "2026-11-16");
  }

  @Test
  void marksNothingForTheFuture() {
    marks.markFrom(TEA, Instant.parse("2026-12-08T00:00:00Z"));

    assertThat(due()).isEmpty();
  }

  @Test
  void marksSingleWeeksAndCountsHowOften() {
    marks.mark(TEA, List.of(NOW, NOW, Instant.parse("2026-10-01T00:00:00Z")));
    marks.mark(TEA, List.of(NOW));

    assertThat(due()).containsExactly("2026-09-28", "2026-11-16");
    assertThat(sql().queryForList("SELECT marks FROM week_due ORDER BY week_start", Integer.class))
        .containsExactly(1, 2);
  }

  @Test
  void marksEveryWeekWhenSomebodyIsOneOfOurOwn() {
    var rows = new ActivityRows(database.dataSource(), TEA);
    rows.member("阿岩");
    rows.message("阿岩", Instant.parse("2026-11-10T00:00:00Z"));
    var members = modules.get(MemberService.class);

    members.markStaff(members.findByNickname(TEA, "阿岩").orElseThrow());

    assertThat(due()).containsExactly("2026-11-09", "2026-11-16");
  }

  private List<String> due() {
    return sql().queryForList("SELECT week_start FROM week_due ORDER BY week_start", String.class);
  }

  private JdbcTemplate sql() {
    return modules.get(JdbcTemplate.class);
  }
}
