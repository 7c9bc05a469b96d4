package io.qunflow.operations.wave;

import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In which waves the member was. */
@Component
@Order(9)
class WaveMemberData implements MemberDataSource {

  /** Through the waves of the member's community: there is no index by member alone. */
  private static final String WAVES =
      "SELECT m.member_id, w.title, w.created_at_ms, m.state, m.step, r.code AS reason"
          + " FROM member p JOIN wave w ON w.community_key = p.community_key"
          + " JOIN wave_member m ON m.wave_id = w.id AND m.member_id = p.id"
          + " LEFT JOIN wave_reason r ON r.id = m.reason"
          + " WHERE p.id IN (:members) ORDER BY w.id";

  @Override
  public List<PersonalTable> tables() {
    return List.of(new PersonalTable("waves", Set.of("wave_member.member_id"), WAVES));
  }

  @Override
  public Map<String, String> kept() {
    return Map.of("wave_member", "that an id was in a wave and how far; the wave counts it");
  }
}
