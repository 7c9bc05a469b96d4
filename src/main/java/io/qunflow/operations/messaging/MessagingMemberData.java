package io.qunflow.operations.messaging;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import io.qunflow.community.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  /** What waits is not sent; of what was sent the address goes, and names in texts are replaced. */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure(
            "message",
            "UPDATE message SET state = 'X', reason = 'erased', settled_at_ms = :now"
                + " WHERE member_id IN (:members) AND state = 'Q'"),
        new Erasure(
            "message",
            "UPDATE message SET detail = NULL, receipt = NULL WHERE member_id IN (:members)"),
        new Erasure(
            "message_event",
            "UPDATE message_event SET detail = NULL WHERE message_id IN"
                + " (SELECT m.id FROM message m WHERE m.member_id IN (:members))"));
  }

  /** What receivers and persons said about a message; that it was sent stays. */
  @Override
  public List<Retention> retentions() {
    return List.of(
        new Retention(
            "message-details",
            Duration.ofDays(180),
            "UPDATE message SET detail = NULL, receipt = NULL WHERE settled_at_ms < :before"
                + " AND (detail IS NOT NULL OR receipt IS NOT NULL) LIMIT :rows"),
        new Retention(
            "message-events",
            Duration.ofDays(180),
            "UPDATE message_event SET detail = NULL WHERE at_ms < :before AND detail IS NOT NULL"
                + " LIMIT :rows"));
  }

  @Override
  public Map<String, String> kept() {
    return Map.of("message_delivery", "a view");
  }
}
