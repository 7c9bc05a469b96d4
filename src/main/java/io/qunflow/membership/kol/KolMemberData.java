package io.qunflow.membership.kol;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who was invited as a KOL, and what was seen and said of them. */
@Component
@Order(12)
class KolMemberData implements MemberDataSource {

  private static final String OF_MEMBER =
      " WHERE kol_id IN (SELECT k.id FROM kol k WHERE k.member_id IN (:members))";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "kol",
            Set.of("kol.member_id"),
            "SELECT k.member_id, k.way, k.duties, k.reward, k.state, k.invited_at_ms,"
                + " k.ended_at_ms, k.end_reason, k.training_note, t.term_no, t.from_ms,"
                + " t.until_ms, t.active_days, t.verdict, t.rewarded, t.review_note"
                + " FROM kol k LEFT JOIN kol_term t ON t.kol_id = k.id"
                + " WHERE k.member_id IN (:members) ORDER BY k.id, t.term_no"),
        new PersonalTable(
            "kol_overreaches",
            Set.of(),
            "SELECT k.member_id, o.note, o.noted_at_ms FROM kol_overreach o"
                + " JOIN kol k ON k.id = o.kol_id"
                + " WHERE k.member_id IN (:members) ORDER BY o.id"));
  }

  /** That somebody served and was paid stays under the pseudonym; what was written of them goes. */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("kol_overreach", "UPDATE kol_overreach SET note = ''" + OF_MEMBER),
        new Erasure("kol_term", "UPDATE kol_term SET review_note = NULL" + OF_MEMBER),
        new Erasure("kol", "UPDATE kol SET training_note = NULL WHERE member_id IN (:members)"));
  }
}
