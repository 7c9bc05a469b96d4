package io.qunflow.lifecycle.health;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.ActivityRows;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each test has a database of its own with one community and nothing known of it. */
abstract class TeaHealth {

  static final CommunityKey TEA = new CommunityKey("tea");

  private final Instant now;
  TestDatabase database;
  Modules modules;
  ActivityRows activity;
  JdbcTemplate sql;

  TeaHealth(Instant now) {
    this.now = now;
  }

  @BeforeEach
  void start() throws Exception {
    database = openDatabase();
    modules =
        Modules.start(
            database.dataSource(),
            Clock.fixed(now, ZoneOffset.UTC),
            "io.qunflow.community",
            "io.qunflow.activity",
            "io.qunflow.lifecycle.health");
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶友会", "interest", "Asia/Shanghai", null));
    activity = new ActivityRows(database.dataSource(), TEA);
    sql = modules.get(JdbcTemplate.class);
  }

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @AfterEach
  void stop() {
    modules.close();
    database.close();
  }
}
