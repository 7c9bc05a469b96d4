package io.qunflow.activity.intake;

import io.qunflow.community.CommunityKey;
import io.qunflow.support.TestDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Each test imports into a community of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IntoImportWorld {

  static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");

  ImportWorld world;
  CommunityKey community;

  @BeforeAll
  void open() {
    world = new ImportWorld(TestDatabases.h2(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @BeforeEach
  void aCommunityOfItsOwn() throws Exception {
    community = world.aCommunity();
  }

  @AfterAll
  void close() {
    world.close();
  }
}
