package io.qunflow.funnel.stickiness;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which steps of service plans did what about a member. */
@Component
@Order(31)
class ServiceMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "services",
            Set.of("service_contact.member_id"),
            "SELECT member_id, wave_id, step, outcome, at_ms FROM service_contact"
                + " WHERE member_id IN (:members) ORDER BY member_id, wave_id, step"));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure(
            "service_contact", "DELETE FROM service_contact WHERE member_id IN (:members)"));
  }
}
