package io.qunflow.operations.campaign;

import static io.qunflow.support.CampaignWorld.TEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.support.CampaignWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to find out who of a firing was sent its message: a tenth of them is sent
 * between two looks, so that each look sees those of the tenths before as settled. Measured at two
 * sizes, since it must grow with the members and no faster.
 */
@Tag("benchmark")
class SettlingBenchmarkIT {

  private static final int MEMBERS = Integer.getInteger("qunflow.bench.members", 200_000);
  private static final int LOOKS = 10;

  @Test
  void settlesTheMessagesOfOneFiring() throws Exception {
    var lines = new ArrayList<String>();
    for (int members : List.of(MEMBERS / 4, MEMBERS, MEMBERS / 4, MEMBERS)) {
      lines.add(measured(members));
    }
    lines.forEach(System.out::println);
  }

  private static String measured(int members) throws Exception {
    try (var world = CampaignWorld.onMariaDb()) {
      join(world, members);
      long id = world.on(Given.notice().document());
      world.clock.set(world.get(Campaigns.class).find(id).next().orElse(TEN));
      world.tick();
      long firing = world.launched.get(0).id();
      var runs = world.get(CampaignRuns.class);
      double frozen = seconds(() -> runs.freeze(firing));
      double queued = seconds(() -> turn(world, firing));
      assertThat(world.count("message")).isEqualTo(members);

      var looks = new ArrayList<Double>();
      long last = world.sql.queryForObject("SELECT MAX(id) FROM message", Long.class);
      for (int look = 1; look <= LOOKS; look++) {
        world.sql.update(
            "UPDATE message SET state = 'S', settled_at_ms = 1 WHERE state = 'Q' AND id <= ?",
            last - (long) members * (LOOKS - look) / LOOKS);
        looks.add(seconds(() -> turn(world, firing)));
      }
      double recorded = seconds(() -> world.get(FiringResults.class).record(firing));
      assertThat(runs.find(firing).count()).isEqualTo(new FiringCount(members, members, 0, 0));
      double settled = looks.stream().mapToDouble(one -> one).sum();
      return String.format(
          Locale.ROOT,
          "%,d members: frozen %.2f s, queued %.2f s, settled %.2f s in %d looks (%s), %,.0f a second,"
              + " recorded %.2f s",
          members,
          frozen,
          queued,
          settled,
          LOOKS,
          String.join(
              ", ", looks.stream().map(s -> String.format(Locale.ROOT, "%.2f", s)).toList()),
          members / settled,
          recorded);
    }
  }

  /** Turn after turn, as the process does while there is more. */
  private static void turn(CampaignWorld world, long firing) throws Exception {
    var runs = world.get(CampaignRuns.class);
    world.clock.advance(Duration.ofMinutes(1));
    while (runs.work(firing).next() == WaveTurn.Next.MORE) {
      // The next follows at once.
    }
  }

  private static void join(CampaignWorld world, int members) {
    world.sql.update(
        "INSERT INTO member (community_key, nickname, created_at_ms)"
            + " SELECT 'tea', CONCAT('成员 ', seq), 0 FROM seq_1_to_"
            + members);
    world.sql.update(
        "INSERT INTO account (community_key, platform, name, member_id, created_at_ms)"
            + " SELECT community_key, 'WECOM', CONCAT('wm-', id), id, 0 FROM member");
    world.sql.execute("ANALYZE TABLE member, account");
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }
}
