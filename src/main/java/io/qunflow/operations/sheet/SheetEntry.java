package io.qunflow.operations.sheet;

import io.qunflow.community.CommunityKey;
import io.qunflow.operations.messaging.MessageKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing a person has to do: post into a group, write to a member, or press send once for many
 * customers.
 *
 * @param messages their ids; several only where one press sends to all of them
 * @param about what they belong to, such as {@code application:5}
 * @param receivers nickname of the member, name of the group, or all customers
 * @param toGroup whether it is posted into a group
 * @param due quiet hours reckoned with
 * @param held why it must wait just now; empty if it may go
 */
public record SheetEntry(
    List<Long> messages,
    CommunityKey community,
    String channel,
    MessageKind kind,
    String about,
    List<String> receivers,
    boolean toGroup,
    String subject,
    String body,
    Optional<URI> link,
    Instant due,
    Optional<String> held) {

  public SheetEntry {
    messages = List.copyOf(messages);
    receivers = List.copyOf(receivers);
  }

  public long first() {
    return messages.get(0);
  }

  /** Whether it should have gone this long ago, and nothing holds it. */
  public boolean isLate(Instant now, Duration lateAfter) {
    return held.isEmpty() && due.plus(lateAfter).isBefore(now);
  }
}
