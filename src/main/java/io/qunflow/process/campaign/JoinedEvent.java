package io.qunflow.process.campaign;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.campaign.EventDays;
import io.qunflow.operations.campaign.MemberEvent;
import io.qunflow.shared.Wording;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A member came into the community: into its first group. */
@Component
@Order(1)
class JoinedEvent implements MemberEvent {

  private static final String FIRST_GROUP =
      """
      SELECT j.member_id FROM membership j
      WHERE j.community_key = :eventCommunity GROUP BY j.member_id
      HAVING MIN(j.from_ms) >= :eventFrom AND MIN(j.from_ms) < :eventUntil
      """;

  @Override
  public String key() {
    return "joined";
  }

  @Override
  public Wording name() {
    return Wording.of("进群", "Joining");
  }

  @Override
  public MemberSelect happened(EventDays days) {
    return EventSelects.between(FIRST_GROUP, days);
  }
}
