package io.qunflow.community.erasure;

import io.qunflow.community.MemberDataSource;
import io.qunflow.community.Retention;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Deletes personal data whose time is over, some rows a statement, each its own transaction: a run
 * that is killed is finished by the next, two nodes may run at once.
 */
@Service
public class DataRetention {

  private static final Logger LOG = LoggerFactory.getLogger(DataRetention.class);
  private static final String SETTING = "qunflow.privacy.retention.";
  private static final int ROWS = 2000;

  private final List<MemberDataSource> sources;
  private final NamedParameterJdbcTemplate sql;
  private final Environment settings;
  private final Clock clock;

  DataRetention(
      List<MemberDataSource> sources, JdbcTemplate jdbc, Environment settings, Clock clock) {
    this.sources = sources;
    this.sql = new NamedParameterJdbcTemplate(jdbc);
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Repeatable.
   *
   * @return how many rows were deleted or blanked
   */
  public int deleteDue() {
    return sources.stream()
        .flatMap(source -> source.retentions().stream())
        .mapToInt(this::deleteDue)
        .sum();
  }

  private int deleteDue(Retention retention) {
    var kept = kept(retention);
    var parameters =
        new MapSqlParameterSource("before", clock.instant().minus(kept).toEpochMilli())
            .addValue("rows", ROWS);
    int deleted = 0;
    int rows;
    do {
      rows = sql.update(retention.sql(), parameters);
      deleted += rows;
    } while (rows == ROWS);
    if (deleted > 0) {
      LOG.info("Deleted {} rows of {} from before the last {}", deleted, retention.data(), kept);
    }
    return deleted;
  }

  private Duration kept(Retention retention) {
    var kept = settings.getProperty(SETTING + retention.data());
    return kept == null ? retention.kept() : Duration.parse(kept);
  }
}
