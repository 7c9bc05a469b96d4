package io.qunflow.operations.identification;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Codes that were sent to the member within a day. */
@Component
@Order(9)
class VisitorCodeMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "codes",
            Set.of("visitor_code.member_id"),
            "SELECT member_id, about, sent_at_ms FROM visitor_code"
                + " WHERE member_id IN (:members)"),
        new PersonalTable(
            "code_requests",
            Set.of("code_request.member_id"),
            "SELECT member_id, sent, requested_at_ms FROM code_request"
                + " WHERE member_id IN (:members)"));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("visitor_code", "DELETE FROM visitor_code WHERE member_id IN (:members)"),
        new Erasure("code_request", "DELETE FROM code_request WHERE member_id IN (:members)"));
  }
}
