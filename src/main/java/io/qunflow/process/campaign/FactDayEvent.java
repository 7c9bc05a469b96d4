package io.qunflow.process.campaign;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.campaign.EventDays;
import io.qunflow.operations.campaign.MemberEvent;
import io.qunflow.shared.Wording;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A day that is written in a fact of the member, such as the end of a term: 2026-12-31, once. */
@Component
@Order(7)
class FactDayEvent implements MemberEvent {

  private static final String ON =
      """
      SELECT f.member_id FROM member_fact f JOIN member m ON m.id = f.member_id
      WHERE m.community_key = :eventCommunity AND f.fact_key = :eventFact
        AND f.fact_value REGEXP '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
        AND f.fact_value >= :eventFirst AND f.fact_value <= :eventLast
      """;

  @Override
  public String key() {
    return "fact";
  }

  @Override
  public Wording name() {
    return Wording.of("资料里的某个日期", "A date among the facts");
  }

  @Override
  public boolean isKnownAhead() {
    return true;
  }

  @Override
  public boolean needsFact() {
    return true;
  }

  @Override
  public MemberSelect happened(EventDays days) {
    return new MemberSelect(
        ON,
        Map.of(
            "eventCommunity", days.community().value(),
            "eventFact", days.fact().orElseThrow(),
            "eventFirst", days.first().toString(),
            "eventLast", days.last().toString()));
  }
}
