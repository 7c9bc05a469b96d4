package io.qunflow.operations.messaging.incoming;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What other systems reported about the member, replies among it. */
@Component
@Order(8)
class WebhookMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "webhooks",
            Set.of("incoming_webhook.member_id"),
            "SELECT member_id, source_key, event_type, body, received_at_ms FROM incoming_webhook"
                + " WHERE member_id IN (:members) ORDER BY id"));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure(
            "incoming_webhook",
            "UPDATE incoming_webhook SET body = NULL, member_id = NULL"
                + " WHERE member_id IN (:members)"));
  }
}
