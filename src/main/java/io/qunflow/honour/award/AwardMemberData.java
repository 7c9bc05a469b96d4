package io.qunflow.honour.award;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The honours a member holds, and with what figures they could have been honoured. */
@Component
@Order(33)
class AwardMemberData implements MemberDataSource {

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "honours",
            Set.of("award_winner.member_id"),
            "SELECT w.member_id, r.title, w.award, r.from_day, r.until_day, w.figure, w.reason,"
                + " w.chosen_at_ms FROM award_winner w JOIN award_round r ON r.id = w.round_id"
                + " WHERE w.member_id IN (:members) ORDER BY r.id, w.award"),
        new PersonalTable(
            "candidacies",
            Set.of("award_candidate.member_id"),
            "SELECT c.member_id, r.title, c.award, r.from_day, r.until_day, c.figure, c.place"
                + " FROM award_candidate c JOIN award_round r ON r.id = c.round_id"
                + " WHERE c.member_id IN (:members) ORDER BY r.id, c.award"));
  }

  /** Nothing of it is needed once the person is gone. */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("award_winner", "DELETE FROM award_winner WHERE member_id IN (:members)"),
        new Erasure(
            "award_candidate", "DELETE FROM award_candidate WHERE member_id IN (:members)"));
  }
}
