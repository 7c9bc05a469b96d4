package io.qunflow.activity.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes texts, and whom they were addressed to, some days after the import that brought them.
 * What figures need of a text was told when it came in, so they stay as they are.
 *
 * <p>An import is marked before its texts go, a chunk of rows a transaction, and is looked at again
 * for a while: a run that was killed is finished by the next. Two nodes may run at once.
 */
@Service
public class TextRetention {

  private static final Logger LOG = LoggerFactory.getLogger(TextRetention.class);
  private static final Duration LOOKED_AT_AGAIN = Duration.ofDays(30);
  private static final int CHUNK = 2000;
  private static final int TRIES = 5;

  /** Events of before imports were remembered: their own time counts. */
  private static final long UNKNOWN_IMPORT = 0;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate chunk;
  private final Clock clock;
  private final Duration kept;

  @Autowired
  TextRetention(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      Environment environment,
      Clock clock) {
    this(
        jdbc,
        transactions,
        Binder.get(environment)
            .bindOrCreate("qunflow.activity", RetentionProperties.class)
            .textRetention(),
        clock);
  }

  TextRetention(
      JdbcTemplate jdbc, PlatformTransactionManager transactions, Duration kept, Clock clock) {
    this.jdbc = jdbc;
    this.chunk = new TransactionTemplate(transactions);
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * Deletes what is due; running it again deletes nothing more.
   *
   * @return how many messages lost their text
   */
  public int deleteDueTexts() {
    var now = clock.instant();
    var until = now.minus(kept);
    int deleted = 0;
    for (long importId : findDue(now, until)) {
      jdbc.update(
          "UPDATE activity_import SET texts_deleted_at_ms = ?"
              + " WHERE id = ? AND texts_deleted_at_ms IS NULL",
          now.toEpochMilli(),
          importId);
      deleted += delete(importId, Long.MAX_VALUE);
    }
    deleted += delete(UNKNOWN_IMPORT, until.toEpochMilli());
    if (deleted > 0) {
      LOG.info("Deleted {} texts of messages imported before {}", deleted, until);
    }
    return deleted;
  }

  private List<Long> findDue(Instant now, Instant until) {
    return jdbc.queryForList(
        "SELECT id FROM activity_import WHERE finished_at_ms < ?"
            + " AND (texts_deleted_at_ms IS NULL OR texts_deleted_at_ms > ?) ORDER BY id",
        Long.class,
        until.toEpochMilli(),
        now.minus(LOOKED_AT_AGAIN).toEpochMilli());
  }

  /** Walks over the ids in the order every run takes, so that two runs wait for each other. */
  private int delete(long importId, long before) {
    var ids =
        jdbc.queryForMap(
            "SELECT MIN(id) AS first_id, MAX(id) AS last_id FROM activity_event WHERE import_id = ?",
            importId);
    if (ids.get("first_id") == null) {
      return 0;
    }
    long last = ((Number) ids.get("last_id")).longValue();
    int deleted = 0;
    for (long id = ((Number) ids.get("first_id")).longValue(); id <= last; id += CHUNK) {
      deleted += deleteChunk(importId, before, id, id + CHUNK - 1);
    }
    return deleted;
  }

  private int deleteChunk(long importId, long before, long from, long to) {
    for (int tries = 1; ; tries++) {
      try {
        return chunk.execute(
            status ->
                jdbc.update(
                    "UPDATE activity_event SET text = NULL, addressee = NULL"
                        + " WHERE id BETWEEN ? AND ? AND import_id = ? AND occurred_at_ms < ?"
                        + " AND (text IS NOT NULL OR addressee IS NOT NULL)",
                    from,
                    to,
                    importId,
                    before));
      } catch (ConcurrencyFailureException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }
}
