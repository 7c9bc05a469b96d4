package io.qunflow.community;

import java.time.Instant;

/**
 * How an account was called for a while.
 *
 * @param account its name
 * @param lastAt when an event or a snapshot last named it so
 */
public record KnownNickname(
    Platform platform, String account, String nickname, Instant firstAt, Instant lastAt) {

  /** As pages and REST show it. */
  public KnownNickname masked() {
    return new KnownNickname(
        platform, AccountMask.mask(account), AccountMask.maskNickname(nickname), firstAt, lastAt);
  }
}
