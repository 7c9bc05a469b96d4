package io.qunflow.funnel.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** When members registered for classes and came; for figures over many members (F7). */
public final class ClassSteps {

  /** Who was there without a moment of its own came when the class began. */
  private static final String CAME =
      "COALESCE(cls_s.joined_at_ms, cls_k.starts_at_ms, cls_s.registered_at_ms)";

  private static final String OF_OFFERINGS = "cls_k.offering_id IN (:clsOfferings)";

  private static final String OF_NONE =
      "cls_k.community_key = :clsCommunity AND cls_k.offering_id IS NULL";

  private static final String STEPS =
      "SELECT "
          + LinkedMembers.current("cls_s.member_id")
          + " AS member_id, %1$s AS at_ms FROM class_registration cls_s"
          + " JOIN public_class cls_k ON cls_k.id = cls_s.class_id"
          + " WHERE %3$s AND cls_k.state <> 'CALLED_OFF' AND %2$s"
          + " AND %1$s >= :clsFrom AND %1$s < :clsUntil";

  private static final String REGISTERED_AT = "cls_s.registered_at_ms";
  private static final String REGISTERED = "(cls_s.state = 'R' OR cls_s.attended = TRUE)";
  private static final String ATTENDED = "cls_s.attended = TRUE";

  /** From the replies on: they are few, messages are many. */
  private static final String REPLIED =
      "SELECT "
          + LinkedMembers.current("cls_w.member_id")
          + " AS member_id, cls_w.received_at_ms AS at_ms FROM incoming_webhook cls_w"
          + " JOIN message_delivery cls_d ON cls_d.member_id = cls_w.member_id"
          + " AND cls_d.state = 'S' AND cls_d.settled_at_ms < cls_w.received_at_ms"
          + " AND cls_d.settled_at_ms >= cls_w.received_at_ms - "
          + Duration.ofDays(7).toMillis()
          + " JOIN public_class cls_k ON cls_d.about = CONCAT('class:', cls_k.id)"
          + " WHERE %s AND cls_k.state <> 'CALLED_OFF' AND cls_w.event_type = 'message.reply'"
          + " AND cls_w.outcome <> 'STOPPED'"
          + " AND cls_w.received_at_ms >= :clsFrom AND cls_w.received_at_ms < :clsUntil";

  private ClassSteps() {}

  /**
   * Selects {@code member_id} and {@code at_ms}, a row a class; parameters begin with {@code cls}.
   *
   * @param offerings ids, at least one
   */
  public static MemberSelect registered(Collection<Long> offerings, Instant from, Instant until) {
    return select(REGISTERED_AT, REGISTERED, OF_OFFERINGS, "clsOfferings", offerings, from, until);
  }

  /** As {@link #registered}, for classes that sell nothing in particular. */
  public static MemberSelect registeredOfNone(CommunityKey community, Instant from, Instant until) {
    return select(
        REGISTERED_AT, REGISTERED, OF_NONE, "clsCommunity", community.value(), from, until);
  }

  /**
   * As {@link #registered}, of those who replied within seven days to what was written to them
   * about a class; an opt-out is no reply.
   */
  public static MemberSelect replied(Collection<Long> offerings, Instant from, Instant until) {
    return new MemberSelect(
        REPLIED.formatted(OF_OFFERINGS), values("clsOfferings", offerings, from, until));
  }

  /** As {@link #replied}, for classes that sell nothing in particular. */
  public static MemberSelect repliedOfNone(CommunityKey community, Instant from, Instant until) {
    return new MemberSelect(
        REPLIED.formatted(OF_NONE), values("clsCommunity", community.value(), from, until));
  }

  /** As {@link #registered}, of those who were there. */
  public static MemberSelect attended(Collection<Long> offerings, Instant from, Instant until) {
    return select(CAME, ATTENDED, OF_OFFERINGS, "clsOfferings", offerings, from, until);
  }

  /** As {@link #registeredOfNone}, of those who were there. */
  public static MemberSelect attendedOfNone(CommunityKey community, Instant from, Instant until) {
    return select(CAME, ATTENDED, OF_NONE, "clsCommunity", community.value(), from, until);
  }

  private static MemberSelect select(
      String moment,
      String who,
      String classes,
      String parameter,
      Object value,
      Instant from,
      Instant until) {
    return new MemberSelect(
        STEPS.formatted(moment, who, classes), values(parameter, value, from, until));
  }

  private static Map<String, Object> values(
      String parameter, Object value, Instant from, Instant until) {
    return Map.of(
        parameter, value, "clsFrom", from.toEpochMilli(), "clsUntil", until.toEpochMilli());
  }
}
