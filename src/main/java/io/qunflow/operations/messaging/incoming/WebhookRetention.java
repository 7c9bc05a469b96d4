package io.qunflow.operations.messaging.incoming;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets what was reported: the words after 30 days, that it came at all after a year. A repeat
 * later than that would be taken in again.
 */
@Service
class WebhookRetention {

  static final Duration WORDS = Duration.ofDays(30);
  static final Duration ALL = Duration.ofDays(365);
  private static final int CHUNK = 2000;

  private final WebhookMapper webhooks;
  private final TransactionTemplate chunk;
  private final Clock clock;

  WebhookRetention(WebhookMapper webhooks, PlatformTransactionManager transactions, Clock clock) {
    this.webhooks = webhooks;
    this.chunk = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Running it again deletes nothing more. */
  void deleteDue() {
    var now = clock.instant();
    while (chunk.execute(s -> webhooks.deleteBodies(now.minus(WORDS), CHUNK)) > 0) {}
    while (chunk.execute(s -> webhooks.delete(now.minus(ALL), CHUNK)) > 0) {}
  }
}
