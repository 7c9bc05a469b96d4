package io.qunflow.membership.consent;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the member allowed and refused. */
@Component
@Order(6)
class ConsentMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "consents",
            Set.of("member_consent.member_id"),
            "SELECT member_id, purpose, given, version, stated_via, stated_at_ms"
                + " FROM member_consent WHERE member_id IN (:members) ORDER BY id"),
        new PersonalTable(
            "opt_outs",
            Set.of("channel_opt_out.member_id"),
            "SELECT member_id, channel, stated_via, stated_at_ms FROM channel_opt_out"
                + " WHERE member_id IN (:members)"));
  }

  /** Whoever is erased is never written to again. */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("member_consent", "DELETE FROM member_consent WHERE member_id IN (:members)"),
        new Erasure("channel_opt_out", "DELETE FROM channel_opt_out WHERE member_id IN (:members)"),
        new Erasure(
            "channel_opt_out",
            "INSERT INTO channel_opt_out (member_id, channel, stated_via, stated_at_ms)"
                + " SELECT id, '*', 'erased', :now FROM member WHERE id IN (:members)"));
  }
}
