package io.qunflow.operations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast a wave is written, and delivered where nothing has to leave the product. */
@Tag("benchmark")
class FanOutBenchmarkIT {

  private static final int MEMBERS = Integer.getInteger("qunflow.bench.members", 100_000);
  private static final int BATCH = 10_000;

  @TempDir Path folder;

  @Test
  void onH2() {
    measure(TestDatabases.h2File(folder));
  }

  @Test
  void onMariaDb() {
    measure(TestDatabases.mariaDb());
  }

  private static void measure(TestDatabase database) {
    try (var world = MessagingWorld.on(database)) {
      for (int from = 0; from < MEMBERS; from += BATCH) {
        world.sql.batchUpdate(
            "INSERT INTO member (community_key, nickname, created_at_ms) VALUES ('tea', ?, 0)",
            IntStream.range(from, Math.min(MEMBERS, from + BATCH))
                .mapToObj(i -> new Object[] {"member " + i})
                .toList());
      }
      var outbox = world.get(Outbox.class);
      var order = MessagingWorld.order("wave", MessageKind.QUESTIONNAIRE, "inbox");

      long start = System.nanoTime();
      int queued = outbox.enqueue(order, MessagingWorld.ALL);
      double written = seconds(start);
      start = System.nanoTime();
      int again = outbox.enqueue(order, MessagingWorld.ALL);
      double repeated = seconds(start);
      start = System.nanoTime();
      world.sendDue(world.channel("inbox"));
      double delivered = seconds(start);

      System.out.printf(
          "| %s | %d | %.0f | %.0f | %.0f |%n",
          database, MEMBERS, MEMBERS / written, MEMBERS / repeated, MEMBERS / delivered);
      assertThat(queued).isEqualTo(MEMBERS);
      assertThat(again).isZero();
      assertThat(
              world.sql.queryForObject(
                  "SELECT COUNT(*) FROM message WHERE state = 'S'", Integer.class))
          .isEqualTo(MEMBERS);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
