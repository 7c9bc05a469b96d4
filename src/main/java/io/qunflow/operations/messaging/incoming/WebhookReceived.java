package io.qunflow.operations.messaging.incoming;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A system reported something; published once for each report, in the transaction that keeps it: a
 * listener that throws undoes it, and the sender tries again.
 *
 * @param source key of who reported it
 * @param type such as {@code message.reply}, {@code payment.received}
 * @param member of the community, where the report names one
 * @param data JSON object as it was sent
 */
public record WebhookReceived(
    CommunityKey community,
    String source,
    String webhookId,
    String type,
    Optional<MemberId> member,
    String data,
    Instant at) {

  @Override
  public String toString() {
    return "webhook " + source + "/" + webhookId;
  }
}
