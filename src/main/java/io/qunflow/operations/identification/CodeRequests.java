package io.qunflow.operations.identification;

import io.qunflow.community.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often codes are asked for within an hour: by one browser, for one phone or mail address, and
 * for one member whatever was typed. What is over a limit is not sent.
 */
@Component
class CodeRequests {

  /** To one member, and to one phone or mail address, whoever asks for it. */
  static final int MOST_SENDS = 3;

  /** By one browser, also for people nobody knows. */
  static final int MOST_OF_A_BROWSER = 5;

  private static final Duration WITHIN = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(1);

  private final VisitorCodeMapper codes;
  private final Clock clock;

  CodeRequests(VisitorCodeMapper codes, Clock clock) {
    this.codes = codes;
    this.clock = clock;
  }

  /** Counts this time; whether the browser asked too often before. */
  boolean isTooMany(String browser, String typedHash) {
    var now = clock.instant();
    codes.deleteOlderRequests(now.minus(KEPT));
    boolean tooMany = codes.countOfBrowser(browser, now.minus(WITHIN)) >= MOST_OF_A_BROWSER;
    codes.insertRequest(null, typedHash, browser, false, now);
    return tooMany;
  }

  /** Takes one of what may be sent to the member, unless all are used up. */
  boolean take(MemberId member, String typedHash, String browser) {
    Optional<Long> held = codes.lockMember(member);
    Instant since = clock.instant().minus(WITHIN);
    if (held.isEmpty()
        || codes.countSent(member, since) >= MOST_SENDS
        || codes.countSentTo(typedHash, since) >= MOST_SENDS) {
      return false;
    }
    codes.insertRequest(member, typedHash, browser, true, clock.instant());
    return true;
  }
}
