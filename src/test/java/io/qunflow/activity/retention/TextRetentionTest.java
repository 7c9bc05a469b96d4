package io.qunflow.activity.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

class TextRetentionTest {

  private static final Instant IMPORTED = Instant.parse("2026-08-01T00:00:00Z");
  private static final Duration KEPT = Duration.ofDays(90);

  private TestDatabase database;
  private Modules modules;
  private JdbcTemplate sql;
  private PeopleRows rows;
  private long group;
  private long account;

  @BeforeEach
  void aGroup() throws Exception {
    database = openDatabase();
    modules = Modules.start(database.dataSource(), Clock.systemUTC(), "io.qunflow.community");
    sql = new JdbcTemplate(database.dataSource());
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    rows = new PeopleRows(database.dataSource(), new CommunityKey("tea"));
    group =
        rows.insert(
            "INSERT INTO chat_group (community_key, group_key, name, platform, layer, created_at_ms)"
                + " VALUES ('tea', 'g1', '1群', 'QQ', 'BASE', 0)");
    account = rows.account(rows.member("安娜"), Platform.QQ, "10001");
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
  void keepsTextsForTheSetDaysAfterTheImportWhateverTheirOwnTime() {
    long old = importedAt(IMPORTED);
    long later = importedAt(IMPORTED.plusSeconds(1));
    message(old, "2020-01-01T00:00:00Z", "很早以前的话");
    message(old, "2026-07-31T00:00:00Z", "昨天的话");
    message(later, "2020-01-01T00:00:00Z", "晚一点导入的话");

    assertThat(at(IMPORTED.plus(KEPT)).deleteDueTexts()).isZero();
    assertThat(at(IMPORTED.plus(KEPT).plusMillis(1)).deleteDueTexts()).isEqualTo(2);

    assertThat(texts()).containsExactly(null, null, "晚一点导入的话");
  }

  @Test
  void whatFiguresNeedStaysAndAddresseesGo() {
    long old = importedAt(IMPORTED);
    message(old, "2026-07-31T00:00:00Z", "几点开始？");
    sql.update("UPDATE activity_event SET question = TRUE, addressee = '小安', reply_to = 'none'");
    var before = withoutTexts();

    at(IMPORTED.plus(KEPT).plusMillis(1)).deleteDueTexts();

    assertThat(texts()).containsOnlyNulls();
    assertThat(sql.queryForList("SELECT addressee FROM activity_event", String.class))
        .containsOnlyNulls();
    assertThat(withoutTexts()).isEqualTo(before);
  }

  @Test
  void eventsOfBeforeImportsWereRememberedGoByTheirOwnTime() {
    message(0, "2026-08-01T00:00:00Z", "旧的");
    message(0, "2026-08-01T00:00:01Z", "新一点的");

    at(IMPORTED.plus(KEPT).plusMillis(1)).deleteDueTexts();

    assertThat(texts()).containsExactly(null, "新一点的");
  }

  @Test
  void saysWhenTheTextsOfAnImportWereDeleted() {
    long old = importedAt(IMPORTED);
    message(old, "2026-07-31T00:00:00Z", "昨天的话");
    var night = IMPORTED.plus(Duration.ofDays(91));

    at(night).deleteDueTexts();
    at(night.plus(Duration.ofDays(1))).deleteDueTexts();

    assertThat(
            sql.queryForObject(
                "SELECT texts_deleted_at_ms FROM activity_import WHERE id = ?", Long.class, old))
        .isEqualTo(night.toEpochMilli());
  }

  @Test
  void finishesWhatAKilledRunLeft() {
    long old = importedAt(IMPORTED);
    message(old, "2026-07-31T00:00:00Z", "还在的话");
    var night = IMPORTED.plus(Duration.ofDays(91));
    sql.update("UPDATE activity_import SET texts_deleted_at_ms = ?", night.toEpochMilli());

    assertThat(at(night.plus(Duration.ofDays(1))).deleteDueTexts()).isEqualTo(1);

    assertThat(texts()).containsOnlyNulls();
  }

  @Test
  void twoNodesAtOnceDeleteEachTextOnce() throws Exception {
    long old = importedAt(IMPORTED);
    long other = importedAt(IMPORTED);
    for (int i = 0; i < 5000; i++) {
      message(i % 2 == 0 ? old : other, "2026-07-31T00:00:00Z", "第 " + i + " 句");
    }
    var night = IMPORTED.plus(Duration.ofDays(91));
    var pool = Executors.newFixedThreadPool(2);
    try {
      Callable<Integer> node = () -> at(night).deleteDueTexts();
      int deleted = 0;
      for (var run : pool.invokeAll(Collections.nCopies(2, node))) {
        deleted += run.get();
      }

      assertThat(deleted).isEqualTo(5000);
    } finally {
      pool.shutdownNow();
    }
    assertThat(texts()).containsOnlyNulls();
  }

  @Test
  void aTimeBeforeNowIsNoSetting() {
    assertThatThrownBy(() -> new RetentionProperties(Duration.ofDays(-1)))
        .hasMessageContaining("qunflow.activity.text-retention");
    assertThat(new RetentionProperties(Duration.ZERO).textRetention()).isZero();
  }

  private TextRetention at(Instant now) {
    return new TextRetention(
        modules.get(JdbcTemplate.class),
        modules.get(PlatformTransactionManager.class),
        KEPT,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private long importedAt(Instant time) {
    return rows.insert(
        "INSERT INTO activity_import (community_key, file_name, imported_by, imported, unchanged,"
            + " new_members, finished_at_ms) VALUES ('tea', 'a.txt', 'yunying', 0, 0, 0, ?)",
        time.toEpochMilli());
  }

  private void message(long importId, String at, String text) {
    sql.update(
        "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms, text,"
            + " import_id) VALUES (?, ?, ?, 'message', ?, ?, ?)",
        group,
        java.util.UUID.randomUUID().toString(),
        account,
        Instant.parse(at).toEpochMilli(),
        text,
        importId);
  }

  private List<String> texts() {
    return sql.queryForList("SELECT text FROM activity_event ORDER BY id", String.class);
  }

  private List<Map<String, Object>> withoutTexts() {
    var events = sql.queryForList("SELECT * FROM activity_event ORDER BY id");
    events.forEach(
        event -> {
          event.remove("text");
          event.remove("addressee");
        });
    return events;
  }
}
