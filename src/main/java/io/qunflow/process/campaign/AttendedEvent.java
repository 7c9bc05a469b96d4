package io.qunflow.process.campaign;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.campaign.EventDays;
import io.qunflow.operations.campaign.MemberEvent;
import io.qunflow.shared.Wording;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A member was in a public class (P2); the day is the class's. */
@Component
@Order(4)
class AttendedEvent implements MemberEvent {

  private static final String ATTENDED =
      """
      SELECT DISTINCT r.member_id FROM class_registration r JOIN public_class c ON c.id = r.class_id
      WHERE c.community_key = :eventCommunity AND c.state <> 'CALLED_OFF' AND r.attended = TRUE
        AND COALESCE(r.joined_at_ms, c.starts_at_ms) >= :eventFrom AND COALESCE(r.joined_at_ms, c.starts_at_ms) < :eventUntil
      """;

  @Override
  public String key() {
    return "attended";
  }

  @Override
  public Wording name() {
    return Wording.of("上过公开课", "Attending a class");
  }

  @Override
  public MemberSelect happened(EventDays days) {
    return EventSelects.between(ATTENDED, days);
  }
}
