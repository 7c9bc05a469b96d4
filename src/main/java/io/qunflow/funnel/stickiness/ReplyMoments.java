package io.qunflow.funnel.stickiness;

import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** When members replied to what a service plan pushed; for figures over many members (F7). */
public final class ReplyMoments {

  /** A reply is one that comes in while coming back counts; an opt-out is none. */
  private static final String REPLIED =
      "SELECT "
          + LinkedMembers.current("svc_w.member_id")
          + " AS member_id, svc_w.received_at_ms AS at_ms FROM service_contact svc_c"
          + " JOIN service_plan svc_p ON svc_p.wave_id = svc_c.wave_id"
          + " JOIN offering svc_o ON svc_o.community_key = svc_p.community_key"
          + " AND svc_o.offering_key = svc_p.offering_key"
          + " JOIN incoming_webhook svc_w ON svc_w.member_id = svc_c.member_id"
          + " AND svc_w.received_at_ms > svc_c.at_ms"
          + " AND svc_w.received_at_ms <= svc_c.at_ms + svc_p.return_days * 86400000"
          + " WHERE svc_o.id IN (:svcOfferings) AND svc_c.outcome = 'T'"
          + " AND svc_w.event_type = 'message.reply' AND svc_w.outcome <> 'STOPPED'"
          + " AND svc_w.received_at_ms >= :svcFrom AND svc_w.received_at_ms < :svcUntil";

  private ReplyMoments() {}

  /**
   * Selects {@code member_id} and {@code at_ms}; parameters begin with {@code svc}.
   *
   * @param offerings ids, at least one
   */
  public static MemberSelect replied(Collection<Long> offerings, Instant from, Instant until) {
    return new MemberSelect(
        REPLIED,
        Map.of(
            "svcOfferings", offerings,
            "svcFrom", from.toEpochMilli(),
            "svcUntil", until.toEpochMilli()));
  }
}
