package io.qunflow.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Locale;
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

  private record Pair(String account, String address) {}

  private final Cache<Pair, Bucket> buckets;
  private final TimeMeter time;

  LoginThrottle() {
    this(TimeMeter.SYSTEM_NANOTIME);
  }

  LoginThrottle(TimeMeter time) {
    this.time = time;
    Ticker ticker = time::currentTimeNanos;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .ticker(time.isWallClockBased() ? Ticker.systemTicker() : ticker)
            .build();
  }

  /** Seconds until the next try is allowed; 0 when it is allowed now. */
  long secondsToWait(String account, String address) {
    var bucket = buckets.getIfPresent(pair(account, address));
    if (bucket == null) {
      return 0;
    }
    var nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
    return nanos == 0 ? 0 : Duration.ofNanos(nanos).toSeconds() + 1;
  }

  void failed(String account, String address) {
    buckets.get(pair(account, address), key -> newBucket()).tryConsume(1);
  }

  /** The owner is in: earlier mistakes from there are forgiven. */
  void succeeded(String account, String address) {
    buckets.invalidate(pair(account, address));
  }

  private static Pair pair(String account, String address) {
    return new Pair(account.toLowerCase(Locale.ROOT), address);
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(l -> l.capacity(FAILURES).refillGreedy(1, REFILL))
        .withCustomTimePrecision(time)
        .build();
  }
}
