package io.qunflow.funnel.content;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where members came from. */
@Component
@Order(30)
class ContentMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "source",
            Set.of("member_source.member_id"),
            "SELECT member_id, channel, reach, detail, recorded_at_ms FROM member_source"
                + " WHERE member_id IN (:members) ORDER BY member_id"));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("member_source", "DELETE FROM member_source WHERE member_id IN (:members)"));
  }
}
