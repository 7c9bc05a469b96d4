package io.qunflow.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Passwords: who must set a new one, what a new one must be, and the setting of it. */
@Service
public class PasswordChanges {

  /** bcrypt reads no further. */
  private static final int LONGEST_IN_BYTES = 72;

  private static final int SHORTEST = 12;

  private final PasswordChangeMapper changes;
  private final Clock clock;

  PasswordChanges(PasswordChangeMapper changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  /** Repeatable: the user must set a new password at the next sign-in. */
  public void require(String userId) {
    try {
      changes.insert(userId, clock.instant());
    } catch (DuplicateKeyException e) {
      // It is required already.
    }
  }

  public boolean isRequired(String userId) {
    return changes.count(userId) > 0;
  }

  /** Repeatable: the new password is set. */
  public void done(String userId) {
    changes.delete(userId);
  }

  /** What is wrong with a new password, in words; empty when it may be used. */
  static Optional<String> objection(String password, String repeated) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("password.tooShort");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
      return Optional.of("password.tooLong");
    }
    if (!password.equals(repeated)) {
      return Optional.of("password.different");
    }
    return Optional.empty();
  }
}
