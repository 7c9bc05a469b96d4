package io.qunflow.operations.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.support.Modules;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The program that walks a wave is killed (as by {@code kill -9}) again and again, while it freezes
 * and while it works. Everybody is worked on exactly once at each step, and the counts are exact.
 */
class KilledWaveIT {

  static final List<String> STEPS = List.of("one", "two", "three", "four", "five");
  static final MemberSelect ALL = new MemberSelect("SELECT id AS member_id FROM member", Map.of());

  private static final String KEY = "killed";
  private static final int FEW = 6_000;
  private static final int FEW_PIECE = 100;
  private static final int FEW_KILLS = 3;
  private static final int MANY = Integer.getInteger("qunflow.bench.members", 1_000_000);
  private static final int MANY_KILLS = 10;

  @Test
  void losesAndDoublesNobody() throws Exception {
    killAndAudit(FEW, FEW_PIECE, FEW_KILLS);
  }

  @Test
  @Tag("benchmark")
  void losesAndDoublesNobodyOfManyInTenKills() throws Exception {
    killAndAudit(MANY, Math.min(Freezing.PIECE, Math.max(1, MANY / 20)), MANY_KILLS);
  }

  private static void killAndAudit(int members, int piece, int kills) throws Exception {
    try (var database = TestDatabases.mariaDb()) {
      var sql = new JdbcTemplate(database.dataSource());
      fill(database, sql, members);
      // One share of the work is to freeze, as many as there are steps to walk.
      long whole = (long) members * (STEPS.size() + 1);
      long seed = System.nanoTime();
      System.out.println("seed of the kills: " + seed);
      var moments = new Random(seed).longs(1, whole * 9 / 10).distinct().limit(kills).sorted();
      for (long moment : moments.toArray()) {
        var walker = start(database, piece);
        try {
          await()
              .atMost(Duration.ofMinutes(10))
              .pollInterval(Duration.ofMillis(20))
              .until(() -> work(sql) >= moment || !walker.isAlive());
        } finally {
          walker.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
        }
      }
      var last = start(database, piece);
      try {
        assertThat(last.waitFor(20, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(last.exitValue()).isZero();
      } finally {
        last.destroyForcibly().waitFor(60, TimeUnit.SECONDS);
      }
      audit(database, sql, members);
    }
  }

  private static void audit(TestDatabase database, JdbcTemplate sql, int members) {
    assertThat(
            sql.queryForList(
                "SELECT DISTINCT created_at_ms FROM member WHERE community_key = 'tea'",
                Long.class))
        .as("how often each was worked on")
        .containsExactly((long) STEPS.size());
    try (var modules = modules(database)) {
      var waves = modules.get(Waves.class);
      var progress = waves.progress(waves.findId(KEY).orElseThrow());
      assertThat(progress.audience()).isEqualTo(members);
      assertThat(progress.done()).isEqualTo(members);
      assertThat(progress.state()).isEqualTo(WaveState.DONE);
    }
  }

  private static long work(JdbcTemplate sql) {
    return sql.queryForObject(
        "SELECT (SELECT COUNT(*) FROM wave_member)"
            + " + (SELECT COALESCE(SUM(created_at_ms), 0) FROM member)",
        Long.class);
  }

  private static void fill(TestDatabase database, JdbcTemplate sql, int members) throws Exception {
    try (var modules = modules(database)) {
      modules
          .get(CommunityService.class)
          .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
      modules
          .get(Waves.class)
          .open(new WaveOrder(KEY, new CommunityKey("tea"), "test:1", "冬茶上新", STEPS));
    }
    Members.fill(sql, members);
  }

  private static Modules modules(TestDatabase database) {
    return Modules.start(
        database.dataSource(),
        Clock.systemUTC(),
        "io.qunflow.community",
        "io.qunflow.operations.wave");
  }

  private static Process start(TestDatabase database, int piece) throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            WaveMain.class.getName(),
            database.dataSource().getJdbcUrl(),
            database.dataSource().getUsername(),
            KEY,
            String.valueOf(piece));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(Path.of("target/killed-wave.log").toFile()))
        .start();
  }
}
