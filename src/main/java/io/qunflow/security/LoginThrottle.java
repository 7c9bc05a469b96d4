package io.qunflow.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, per account and address together: a stranger who guesses an account's
 * password from elsewhere never keeps its owner out. Only failures count. Kept in memory, so per
 * node.
 */
@Component
class LoginThrottle {

  static final int FAILURES = 5;
  static final Duration REFILL = Duration.ofSeconds(30);

  private static final int PAIRS = 100_000;
  private static final Duration TURN = Duration.ofSeconds(10);

  private record Pair(String account, String address) {}

  /** Tries of one pair go one after the other, so that many at once are counted like a row. */
  private record Tries(Bucket failures, ReentrantLock turn) {}

  private final Cache<Pair, Tries> pairs;
  private final TimeMeter time;

  @Autowired
  LoginThrottle() {
    this(TimeMeter.SYSTEM_NANOTIME);
  }

  LoginThrottle(TimeMeter time) {
    this.time = time;
    Ticker ticker = time::currentTimeNanos;
    this.pairs =
        Caffeine.newBuilder()
            .maximumSize(PAIRS)
            .expireAfterAccess(Duration.ofHours(1))
            .ticker(ticker)
            .build();
  }

  /**
   * Checks a password, unless there were too many wrong ones for this account from this address. A
   * wrong one counts; a right one forgives the earlier ones. A check that breaks does not count.
   *
   * @return whether the password was right
   * @throws TooManyAttemptsException if nothing was checked
   */
  boolean attempt(String account, String address, BooleanSupplier passwordMatches) {
    var tries = pairs.get(new Pair(account.toLowerCase(Locale.ROOT), address), p -> newTries());
    awaitTurn(tries.turn());
    try {
      var probe = tries.failures().tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        throw new TooManyAttemptsException(
            Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
      }
      return check(tries.failures(), passwordMatches);
    } finally {
      tries.turn().unlock();
    }
  }

  private static boolean check(Bucket failures, BooleanSupplier passwordMatches) {
    boolean right;
    try {
      right = passwordMatches.getAsBoolean();
    } catch (RuntimeException e) {
      failures.addTokens(1);
      throw e;
    }
    if (right) {
      failures.reset();
    }
    return right;
  }

  private static void awaitTurn(ReentrantLock turn) {
    try {
      if (!turn.tryLock(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooManyAttemptsException(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooManyAttemptsException(1);
    }
  }

  private Tries newTries() {
    var failures =
        Bucket.builder()
            .addLimit(l -> l.capacity(FAILURES).refillGreedy(1, REFILL))
            .withCustomTimePrecision(time)
            .build();
    return new Tries(failures, new ReentrantLock());
  }
}
