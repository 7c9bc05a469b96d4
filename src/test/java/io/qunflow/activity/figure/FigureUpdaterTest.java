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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Marks are worked off, by one at a time, and none is lost. */
class FigureUpdaterTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final IsoWeek WEEK = IsoWeek.parse("2026-W46");
  private static final Instant IN_WEEK = Instant.parse("2026-11-10T12:00:00Z");
  private TestDatabase database;
  private Modules modules;
  private FigureUpdater updater;
  private ActivityRows rows;

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @BeforeEach
  void oneWhoWroteOnce() throws Exception {
    database = openDatabase();
    modules = start(NOW);
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    updater = modules.get(FigureUpdater.class);
    rows = new ActivityRows(database.dataSource(), TEA);
    rows.member("阿岩");
    rows.message("阿岩", IN_WEEK);
  }

  private Modules start(Instant now) {
    return Modules.start(
        database.dataSource(),
        Clock.fixed(now, ZoneOffset.UTC),
        "io.qunflow.community",
        "io.qunflow.activity.figure");
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }

  @Test
  void countsWhatWasNeverCountedAndNothingTwice() {
    assertThat(updater.updateDue()).isEqualTo(2);
    assertThat(updater.updateDue()).isZero();
    assertThat(messages()).isEqualTo(1);
  }

  @Test
  void countsANewWeekWhenItBegins() {
    updater.updateDue();
    try (var later = start(NOW.plusSeconds(86_400))) {
      assertThat(later.get(FigureUpdater.class).updateDue()).isEqualTo(1);
      assertThat(later.get(CommunityFigures.class).find(TEA, WEEK.plus(2)))
          .get()
          .satisfies(week -> assertThat(week.find(Figure.MESSAGES).orElseThrow().value()).isZero());
    }
  }

  @Test
  void countsAllWeeksAgainWhenSomebodyIsOneOfOurOwn() {
    updater.updateDue();
    var members = modules.get(MemberService.class);
    members.markStaff(members.findByNickname(TEA, "阿岩").orElseThrow());

    assertThat(messages()).isZero();
  }

  @Test
  void leavesACommunityToWhoeverCountsIt() throws Exception {
    updater.updateDue();
    modules.get(WeekMarks.class).markAll(TEA);
    var transaction = new TransactionTemplate(modules.get(PlatformTransactionManager.class));

    transaction.executeWithoutResult(
        status -> {
          assertThat(modules.get(DueMapper.class).lock(java.util.List.of(TEA))).hasSize(1);
          var other = CompletableFuture.supplyAsync(updater::updateDue);
          assertThat(other.orTimeout(20, TimeUnit.SECONDS).join()).isZero();
        });

    assertThat(updater.updateDue()).isEqualTo(2);
  }

  @Test
  void aMarkThatIsBeingMadeIsNotTakenAway() throws Exception {
    updater.updateDue();
    var marks = modules.get(WeekMarks.class);
    marks.markAll(TEA);
    var transaction = new TransactionTemplate(modules.get(PlatformTransactionManager.class));

    transaction.executeWithoutResult(
        status -> {
          rows(modules)
              .update(
                  "INSERT INTO activity_event (group_id, external_id, account_id, kind,"
                      + " occurred_at_ms) SELECT group_id, 'late', account_id, kind,"
                      + " occurred_at_ms + 1 FROM activity_event WHERE external_id <> 'late'");
          marks.markFrom(TEA, IN_WEEK);
          CompletableFuture.supplyAsync(updater::updateDue).orTimeout(20, TimeUnit.SECONDS).join();
        });

    assertThat(rows(modules).queryForObject("SELECT COUNT(*) FROM week_due", Integer.class))
        .isEqualTo(2);
    assertThat(messages()).isEqualTo(2);
  }

  @Test
  void noMessageIsLostHoweverCountingAndImportingMeet() throws Exception {
    var transaction = new TransactionTemplate(modules.get(PlatformTransactionManager.class));
    var marks = modules.get(WeekMarks.class);
    var importing =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 60; i++) {
                var id = "e" + i;
                transaction.executeWithoutResult(
                    status -> {
                      rows(modules)
                          .update(
                              "INSERT INTO activity_event (group_id, external_id, account_id,"
                                  + " kind, occurred_at_ms) SELECT g.id, ?, a.id, 'message', ?"
                                  + " FROM chat_group g, account a",
                              id,
                              IN_WEEK.toEpochMilli() + id.hashCode() % 1000);
                      marks.markFrom(TEA, IN_WEEK);
                    });
              }
            });
    while (!importing.isDone()) {
      updater.updateDue();
    }
    importing.join();

    assertThat(messages()).isEqualTo(61);
  }

  private static JdbcTemplate rows(Modules modules) {
    return modules.get(JdbcTemplate.class);
  }

  private int messages() {
    return modules
        .get(CommunityFigures.class)
        .find(TEA, WEEK)
        .flatMap(week -> week.find(Figure.MESSAGES))
        .orElseThrow()
        .value()
        .intValueExact();
  }
}
