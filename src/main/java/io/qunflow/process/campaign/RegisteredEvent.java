package io.qunflow.process.campaign;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.campaign.EventDays;
import io.qunflow.operations.campaign.MemberEvent;
import io.qunflow.shared.Wording;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A member registered for a public class that was not called off, and still has the place (P2). */
@Component
@Order(3)
class RegisteredEvent implements MemberEvent {

  private static final String REGISTERED =
      """
      SELECT DISTINCT r.member_id FROM class_registration r JOIN public_class c ON c.id = r.class_id
      WHERE c.community_key = :eventCommunity AND c.state <> 'CALLED_OFF' AND (r.state = 'R' OR r.attended = TRUE)
        AND r.registered_at_ms >= :eventFrom AND r.registered_at_ms < :eventUntil
      """;

  @Override
  public String key() {
    return "registered";
  }

  @Override
  public Wording name() {
    return Wording.of("报名公开课", "Registering for a class");
  }

  @Override
  public MemberSelect happened(EventDays days) {
    return EventSelects.between(REGISTERED, days);
  }
}
