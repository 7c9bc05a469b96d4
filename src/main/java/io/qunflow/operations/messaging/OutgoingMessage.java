package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A message as a channel hands it over: all filled in.
 *
 * @param messageKey the same for every try, made from business facts: a receiver can know repeats
 *     by it
 * @param attempt from 1; above 1 it may be a repeat
 * @param address where the channel reaches the receiver; empty where the endpoint says it all
 * @param subject empty where the text has none
 * @param endpoint settings of the channel in this community
 * @param language {@code zh} or {@code en}
 */
public record OutgoingMessage(
    long id,
    String messageKey,
    int attempt,
    CommunityKey community,
    MessageKind kind,
    Optional<MemberId> member,
    Optional<Long> group,
    String address,
    String subject,
    String body,
    Optional<URI> link,
    Optional<URI> optOutLink,
    Map<String, String> endpoint,
    String language) {

  @Override
  public String toString() {
    return "message " + id + ", attempt " + attempt;
  }
}
