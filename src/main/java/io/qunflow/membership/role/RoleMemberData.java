package io.qunflow.membership.role;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was measured of members, and the roles it made. */
@Component
@Order(9)
class RoleMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "roles",
            Set.of("member_role.member_id"),
            "SELECT member_id, role_name, five_kind, reason, since_ms, until_ms FROM member_role"
                + " WHERE member_id IN (:members) ORDER BY id"),
        new PersonalTable(
            "behaviour",
            Set.of("role_behaviour.member_id"),
            "SELECT b.member_id, p.from_ms, p.to_ms, b.messages, b.active_days, b.questions,"
                + " b.answers, b.replies_got, b.repliers, b.reactions, b.forwards, b.notices,"
                + " b.measured_role FROM role_behaviour b JOIN role_measuring p"
                + " ON p.id = b.measuring_id WHERE b.member_id IN (:members) ORDER BY p.id"),
        new PersonalTable(
            "notices",
            Set.of("opposing_notice.member_id"),
            "SELECT member_id, note, noticed_at_ms FROM opposing_notice"
                + " WHERE member_id IN (:members) ORDER BY id"));
  }

  /** Nothing of it is needed once the person is gone. */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("member_role", "DELETE FROM member_role WHERE member_id IN (:members)"),
        new Erasure("role_behaviour", "DELETE FROM role_behaviour WHERE member_id IN (:members)"),
        new Erasure(
            "opposing_notice", "DELETE FROM opposing_notice WHERE member_id IN (:members)"));
  }
}
