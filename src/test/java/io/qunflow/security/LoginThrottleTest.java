package io.qunflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

  private final HandDrivenTime time = new HandDrivenTime();
  private final LoginThrottle throttle = new LoginThrottle(time);

  @Test
  void checksNothingAfterFiveWrongPasswords() {
    fail(LoginThrottle.FAILURES);

    assertThatThrownBy(() -> throttle.attempt("anna", "203.0.113.9", this::neverChecked))
        .isInstanceOf(TooManyAttemptsException.class);
  }

  @Test
  void countsNamesThatDifferInCaseTogether() {
    fail(LoginThrottle.FAILURES);

    assertThatThrownBy(() -> throttle.attempt("Anna", "203.0.113.9", this::neverChecked))
        .isInstanceOf(TooManyAttemptsException.class);
  }

  @Test
  void letsTheOwnerInFromElsewhereAndOthersFromThere() {
    fail(LoginThrottle.FAILURES);

    assertThat(throttle.attempt("anna", "198.51.100.7", () -> true)).isTrue();
    assertThat(throttle.attempt("bert", "203.0.113.9", () -> true)).isTrue();
  }

  @Test
  void allowsOneMoreTryAfterThirtySeconds() {
    fail(LoginThrottle.FAILURES);
    time.pass(LoginThrottle.REFILL.minusSeconds(3));
    var refused =
        catchThrowableOfType(
            TooManyAttemptsException.class,
            () -> throttle.attempt("anna", "203.0.113.9", this::neverChecked));
    assertThat(refused.secondsToWait()).isBetween(3L, 4L);

    time.pass(Duration.ofSeconds(refused.secondsToWait()));

    fail(1);
    assertThatThrownBy(() -> throttle.attempt("anna", "203.0.113.9", this::neverChecked))
        .isInstanceOf(TooManyAttemptsException.class);
  }

  @Test
  void forgivesEarlierMistakesOnceTheOwnerIsIn() {
    fail(LoginThrottle.FAILURES - 1);
    assertThat(throttle.attempt("anna", "203.0.113.9", () -> true)).isTrue();

    fail(LoginThrottle.FAILURES);
  }

  @Test
  void countsOnlyFailures() {
    for (int i = 0; i < 50; i++) {
      assertThat(throttle.attempt("anna", "203.0.113.9", () -> true)).isTrue();
    }
  }

  @Test
  void countsNoCheckThatBroke() {
    for (int i = 0; i < 50; i++) {
      assertThatThrownBy(
              () ->
                  throttle.attempt(
                      "anna",
                      "203.0.113.9",
                      () -> {
                        throw new IllegalStateException("no database");
                      }))
          .hasMessage("no database");
    }
  }

  @Test
  void checksFiveOfManyGuessesMadeAtOnce() throws Exception {
    var checked = new AtomicInteger();

    int refused = atOnce(40, () -> checked.incrementAndGet() < 0);

    assertThat(checked).hasValue(LoginThrottle.FAILURES);
    assertThat(refused).isEqualTo(40 - LoginThrottle.FAILURES);
  }

  @Test
  void refusesNoneOfManyRightPasswordsAtOnce() throws Exception {
    assertThat(atOnce(40, () -> true)).isZero();
  }

  /** How many of them were refused unchecked. */
  private int atOnce(int tries, java.util.function.BooleanSupplier check) throws Exception {
    var barrier = new CyclicBarrier(tries);
    var threads = Executors.newFixedThreadPool(tries);
    Callable<Integer> attempt =
        () -> {
          barrier.await();
          try {
            throttle.attempt("anna", "203.0.113.9", check);
            return 0;
          } catch (TooManyAttemptsException e) {
            return 1;
          }
        };
    int refused = 0;
    for (var answer : threads.invokeAll(Collections.nCopies(tries, attempt))) {
      refused += answer.get();
    }
    threads.shutdown();
    return refused;
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(throttle.attempt("anna", "203.0.113.9", () -> false)).isFalse();
    }
  }

  private boolean neverChecked() {
    throw new AssertionError("The password was checked");
  }

  private static final class HandDrivenTime implements TimeMeter {

    private final AtomicLong nanos = new AtomicLong(1_000_000_000L);

    void pass(Duration duration) {
      nanos.addAndGet(duration.toNanos());
    }

    @Override
    public long currentTimeNanos() {
      return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
