package io.qunflow.funnel.lead;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** When members showed interest, as leads tell it; for figures over many members (F7). */
public final class LeadMoments {

  private static final String OPENED =
      "SELECT "
          + LinkedMembers.current("led_m.member_id")
          + " AS member_id, led_m.opened_at_ms AS at_ms FROM lead_file led_m"
          + " WHERE %s AND led_m.member_id IS NOT NULL"
          + " AND led_m.opened_at_ms >= :ledFrom AND led_m.opened_at_ms < :ledUntil";

  private static final String OF_OFFERINGS =
      OPENED.formatted("led_m.offering_id IN (:ledOfferings)");

  private static final String OF_NONE =
      OPENED.formatted("led_m.community_key = :ledCommunity AND led_m.offering_id IS NULL");

  private LeadMoments() {}

  /**
   * Selects {@code member_id} and {@code at_ms}, a row a lead; parameters begin with {@code led}.
   *
   * @param offerings ids, at least one
   */
  public static MemberSelect opened(Collection<Long> offerings, Instant from, Instant until) {
    return new MemberSelect(
        OF_OFFERINGS,
        Map.of(
            "ledOfferings", offerings,
            "ledFrom", from.toEpochMilli(),
            "ledUntil", until.toEpochMilli()));
  }

  /** As {@link #opened}, of those about nothing in particular (A4: wants to learn). */
  public static MemberSelect openedOfNone(CommunityKey community, Instant from, Instant until) {
    return new MemberSelect(
        OF_NONE,
        Map.of(
            "ledCommunity", community.value(),
            "ledFrom", from.toEpochMilli(),
            "ledUntil", until.toEpochMilli()));
  }
}
