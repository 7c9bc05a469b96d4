package io.qunflow.activity.intake;

import io.qunflow.community.CommunityKey;
import java.time.Duration;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets imports into one community run one after the other, on all nodes: two files may bring the
 * same event or the same new member. Held by the rows of its groups until the transaction ends.
 */
@Component
class ImportLock {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final JdbcTemplate jdbc;

  ImportLock(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @throws ImportRunningException if another import holds it for two minutes
   */
  void acquire(CommunityKey community) throws ImportRunningException {
    long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (!tryAcquire(community)) {
      if (System.nanoTime() > deadline) {
        throw new ImportRunningException(community);
      }
    }
  }

  /** Waits as long as the database does: about two seconds on H2, fifty on MySQL. */
  private boolean tryAcquire(CommunityKey community) {
    try {
      jdbc.queryForList(
          "SELECT id FROM chat_group WHERE community_key = ? ORDER BY id FOR UPDATE",
          Long.class,
          community.value());
      return true;
    } catch (PessimisticLockingFailureException | QueryTimeoutException e) {
      return false;
    }
  }
}
