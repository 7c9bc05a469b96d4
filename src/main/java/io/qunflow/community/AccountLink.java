package io.qunflow.community;

import java.time.Instant;

/**
 * A person said that the accounts of one member are another member's too.
 *
 * @param id of the link; taken back by it
 * @param from the member whose accounts these were; not listed and not counted since
 * @param nickname of that member
 * @param to the member to whom they belong
 * @param accounts how many
 * @param by the person who said so
 * @param undoneBy null while it holds
 */
public record AccountLink(
    long id,
    MemberId from,
    String nickname,
    MemberId to,
    int accounts,
    String by,
    Instant at,
    String undoneBy,
    Instant undoneAt) {

  /** Whether it was not taken back. */
  public boolean holds() {
    return undoneAt == null;
  }
}
