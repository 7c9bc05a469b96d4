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

  private static final String CLEAR =
      "UPDATE message_order SET texts = '{\"zh\":{\"subject\":\"\",\"body\":\"\"}}',"
          + " shared_values = '{}', cleared = TRUE WHERE cleared = FALSE AND ";

  /** An answer is to one, also where it was ordered as if it were to many. */
  private static final String OF_MEMBERS =
      "(member_id IN (:members) OR (kind = 'REPLY'"
          + " AND id IN (SELECT m.order_id FROM message m WHERE m.member_id IN (:members))"
          + " AND NOT EXISTS (SELECT 1 FROM message x WHERE x.order_id = message_order.id"
          + " AND (x.member_id IS NULL OR x.member_id NOT IN (:members)))))";

  private static final String OLD_AND_TO_ONE =
      "created_at_ms < :before AND (member_id IS NOT NULL OR kind = 'REPLY')"
          + " AND NOT EXISTS (SELECT 1 FROM message x WHERE x.order_id = message_order.id"
          + " AND x.state IN ('Q', 'G'))";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "messages",
            Set.of("message.member_id", "message_delivery.member_id", "message_order.member_id"),
            "SELECT m.member_id, o.about, o.kind, o.texts, m.channel, m.state, m.reason, m.due_at_ms,"
                + " m.settled_at_ms FROM message m JOIN message_order o ON o.id = m.order_id"
                + " WHERE m.member_id IN (:members) ORDER BY m.id"));
  }

  /**
   * What waits, or was taken and is not begun, is not sent; of what was sent the address goes, and
   * what was said to the member alone. Names in texts for many are replaced.
   */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure(
            "message",
            "UPDATE message SET state = 'X', reason = 'erased', settled_at_ms = :now, lease = NULL,"
                + " lease_until_ms = NULL WHERE member_id IN (:members)"
                + " AND (state = 'Q' OR state = 'G' AND started_at_ms IS NULL)"),
        new Erasure(
            "message",
            "UPDATE message SET detail = NULL, receipt = NULL WHERE member_id IN (:members)"),
        new Erasure(
            "message_event",
            "UPDATE message_event SET detail = NULL WHERE message_id IN"
                + " (SELECT m.id FROM message m WHERE m.member_id IN (:members))"),
        new Erasure("message_order", CLEAR + OF_MEMBERS));
  }

  /** What receivers and persons said about a message, and what was said to one member. */
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
                + " LIMIT :rows"),
        new Retention(
            "message-texts", Duration.ofDays(180), CLEAR + OLD_AND_TO_ONE + " LIMIT :rows"));
  }

  @Override
  public Map<String, String> kept() {
    return Map.of("message_delivery", "a view");
  }
}
