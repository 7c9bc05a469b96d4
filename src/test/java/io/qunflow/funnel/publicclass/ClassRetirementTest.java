package io.qunflow.funnel.publicclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.support.TestDatabases;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** No class comes into a community while it is being retired. */
class ClassRetirementTest {

  @Test
  void whoOpensOneWaitsForTheRetirementAndIsRefused() throws Exception {
    var threads = Executors.newSingleThreadExecutor();
    try (var world = new ClassWorld(TestDatabases.h2());
        var retiring = world.sql.getDataSource().getConnection()) {
      retiring.setAutoCommit(false);
      try (var update = retiring.createStatement()) {
        update.executeUpdate("UPDATE community SET state = 'RETIRED' WHERE community_key = 'tea'");
      }
      var opening =
          threads.submit(() -> world.planning.draft(world.ordered(ClassWorld.PLAN, null)));
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (!opening.isDone() && waiting(world) == 0 && System.nanoTime() < until) {
        Thread.onSpinWait();
      }

      retiring.commit();

      assertThatThrownBy(() -> opening.get(20, TimeUnit.SECONDS))
          .hasCauseInstanceOf(ClassCommunityRetiredException.class);
      assertThat(world.count("public_class")).isZero();
    } finally {
      threads.shutdownNow();
    }
  }

  private static int waiting(ClassWorld world) {
    return world.count("INFORMATION_SCHEMA.SESSIONS WHERE BLOCKER_ID IS NOT NULL");
  }
}
