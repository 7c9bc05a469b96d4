package io.qunflow.security;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords for this account from this address. */
class TooManyAttemptsException extends AuthenticationException {

  private final long secondsToWait;

  TooManyAttemptsException(long secondsToWait) {
    super("Too many attempts, wait %d s".formatted(secondsToWait));
    this.secondsToWait = secondsToWait;
  }

  long secondsToWait() {
    return secondsToWait;
  }
}
