package io.qunflow.operations.link;

import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which links of the member were revoked. */
@Component
@Order(8)
class LinkMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "revoked_links",
            Set.of("link_revocation.subject_id"),
            "SELECT subject_id AS member_id, purpose, object_id, revoked, revoked_at_ms"
                + " FROM link_revocation WHERE purpose <> 'APPLICATION' AND subject_id IN (:members)"));
  }

  @Override
  public Map<String, String> kept() {
    return Map.of(
        "link_revocation", "that links of an id open no more; erasing revokes all of them");
  }
}
