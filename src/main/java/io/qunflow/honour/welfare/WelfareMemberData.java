package io.qunflow.honour.welfare;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For which rounds of welfare the member was, and what became of the piece. */
@Component
@Order(33)
class WelfareMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "welfare_audience",
            Set.of("welfare_audience.member_id"),
            "SELECT a.member_id, w.title, w.opened_at_ms FROM welfare_audience a JOIN welfare w ON w.id = a.round_id"
                + " WHERE a.member_id IN (:members) ORDER BY a.member_id, w.id"),
        new PersonalTable(
            "welfare",
            Set.of("welfare_receiver.member_id"),
            "SELECT r.member_id, w.title, w.item, r.place, r.state, r.reason, r.note, r.changed_at_ms"
                + " FROM welfare_receiver r JOIN welfare w ON w.id = r.round_id"
                + " WHERE r.member_id IN (:members) ORDER BY r.member_id, w.id"));
  }

  /**
   * The rows stay, or the pieces would not add up; a piece still due is not handed out any more.
   */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure(
            "welfare_receiver",
            "UPDATE welfare_receiver SET reason = CASE WHEN state = 'D' THEN 'erased' ELSE reason END, note = NULL,"
                + " state = CASE WHEN state = 'D' THEN 'N' ELSE state END WHERE member_id IN (:members)"));
  }

  @Override
  public Map<String, String> kept() {
    return Map.of("welfare_audience", "that an id was asked for once; the round counts it");
  }
}
