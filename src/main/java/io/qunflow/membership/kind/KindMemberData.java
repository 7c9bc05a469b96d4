package io.qunflow.membership.kind;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why members are there. */
@Component
@Order(10)
class KindMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "intents",
            Set.of("member_intent.member_id"),
            "SELECT member_id, intent, corporate, disclosed, treatment, stated_at_ms"
                + " FROM member_intent WHERE member_id IN (:members) ORDER BY member_id"));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("member_intent", "DELETE FROM member_intent WHERE member_id IN (:members)"));
  }
}
