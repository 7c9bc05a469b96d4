package io.qunflow.funnel.trigger;

import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** When members spoke of an offering in words somebody listens for; for figures (F7). */
public final class TriggerMoments {

  private static final String SAID =
      "SELECT "
          + LinkedMembers.current("trg_p.member_id")
          + " AS member_id, trg_p.said_at_ms AS at_ms FROM trigger_proposal trg_p"
          + " JOIN word_trigger trg_t ON trg_t.id = trg_p.trigger_id"
          + " JOIN offering trg_o ON trg_o.community_key = trg_t.community_key"
          + " AND trg_o.offering_key = trg_t.offering_key"
          + " WHERE trg_o.id IN (:trgOfferings)"
          + " AND trg_p.said_at_ms >= :trgFrom AND trg_p.said_at_ms < :trgUntil";

  private TriggerMoments() {}

  /**
   * Selects {@code member_id} and {@code at_ms}; parameters begin with {@code trg}.
   *
   * @param offerings ids, at least one
   */
  public static MemberSelect said(Collection<Long> offerings, Instant from, Instant until) {
    return new MemberSelect(
        SAID,
        Map.of(
            "trgOfferings", offerings,
            "trgFrom", from.toEpochMilli(),
            "trgUntil", until.toEpochMilli()));
  }
}
