package io.qunflow.operations.messaging;

import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was sent to the member. */
@Component
@Order(7)
class MessagingMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "messages",
            Set.of("message.member_id", "message_delivery.member_id"),
            "SELECT m.member_id, o.about, o.kind, o.texts, m.channel, m.state, m.reason, m.due_at_ms,"
                + " m.settled_at_ms FROM message m JOIN message_order o ON o.id = m.order_id"
                + " WHERE m.member_id IN (:members) ORDER BY m.id"));
  }
}
