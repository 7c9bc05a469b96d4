package io.qunflow.funnel.trigger;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which words of a member proposed a reply. */
@Component
@Order(32)
class TriggerMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "triggers",
            Set.of("trigger_proposal.member_id"),
            "SELECT member_id, phrase, said_at_ms FROM trigger_proposal"
                + " WHERE member_id IN (:members) ORDER BY member_id, said_at_ms"));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure(
            "trigger_proposal", "DELETE FROM trigger_proposal WHERE member_id IN (:members)"));
  }
}
