package io.qunflow.process.campaign;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.campaign.EventDays;
import io.qunflow.operations.campaign.MemberEvent;
import io.qunflow.shared.Wording;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A member left the community: the last of its groups, and came into none again. */
@Component
@Order(2)
class LeftEvent implements MemberEvent {

  static final String KEY = "left";

  private static final String LAST_GROUP =
      """
      SELECT j.member_id FROM membership j
      WHERE j.community_key = :eventCommunity GROUP BY j.member_id
      HAVING COUNT(*) = COUNT(j.to_ms) AND MAX(j.to_ms) >= :eventFrom AND MAX(j.to_ms) < :eventUntil
      """;

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Wording name() {
    return Wording.of("退群", "Leaving");
  }

  @Override
  public MemberSelect happened(EventDays days) {
    return EventSelects.between(LAST_GROUP, days);
  }
}
