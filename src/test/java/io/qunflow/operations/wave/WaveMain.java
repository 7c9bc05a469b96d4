package io.qunflow.operations.wave;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.qunflow.community.MemberSelect;
import io.qunflow.support.Modules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Freezes a wave and walks it through its steps in a process of its own, until nobody is left. */
final class WaveMain {

  private WaveMain() {}

  /**
   * @param args address and user of a migrated database, key of the wave, how many a commit
   */
  public static void main(String[] args) {
    var config = new HikariConfig();
    config.setJdbcUrl(args[0]);
    config.setUsername(args[1]);
    config.setPassword("");
    config.setMaximumPoolSize(4);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    int piece = Integer.parseInt(args[3]);
    try (var pool = new HikariDataSource(config);
        var modules =
            Modules.start(
                pool, Clock.systemUTC(), "io.qunflow.community", "io.qunflow.operations.wave")) {
      var waves = modules.get(Waves.class);
      var runner = modules.get(WaveRunner.class);
      var sql = new NamedParameterJdbcTemplate(modules.get(JdbcTemplate.class));
      long wave = waves.findId(args[2]).orElseThrow();
      waves.freeze(wave, KilledWaveIT.ALL, piece);
      for (var step : KilledWaveIT.STEPS) {
        runner.run(wave, step, chunk -> count(sql, chunk), Duration.ofMinutes(20), piece);
      }
      modules.get(WaveControl.class).end(wave);
    }
  }

  /** Not safe to repeat, on purpose: whoever is worked on twice is counted twice. */
  private static void count(NamedParameterJdbcTemplate sql, WaveChunk chunk) {
    MemberSelect members = chunk.members();
    sql.update(
        "UPDATE member SET created_at_ms = created_at_ms + 1 WHERE id IN (%s)"
            .formatted(members.sql()),
        members.values());
  }
}
