package io.qunflow.membership.layer;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What persons said of members' moves between groups. */
@Component
@Order(9)
class LayerMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "layerMoves",
            Set.of("layer_move.member_id"),
            "SELECT member_id, from_layer, to_layer, moved_at_ms, reason FROM layer_move"
                + " WHERE member_id IN (:members) ORDER BY id"));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("layer_move", "DELETE FROM layer_move WHERE member_id IN (:members)"));
  }
}
