package io.qunflow.membership.relation;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import io.qunflow.community.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** With whom members were measured to be tied. */
@Component
@Order(9)
class RelationMemberData implements MemberDataSource {

  private static final String OLD =
      " WHERE measuring_id IN (SELECT p.id FROM relation_measuring p WHERE p.measured_at_ms < :before)"
          + " LIMIT :rows";

  /** Of the others nothing is handed out but that there are so many. */
  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "ties",
            Set.of("relation_member.member_id"),
            "SELECT r.member_id, p.from_ms, p.to_ms, r.messages, r.partners, r.interest_ties,"
                + " r.emotion_ties FROM relation_member r JOIN relation_measuring p"
                + " ON p.id = r.measuring_id WHERE r.member_id IN (:members) ORDER BY p.id"),
        new PersonalTable(
            "tiePartners",
            Set.of("relation_pair.member_a", "relation_pair.member_b"),
            "SELECT p.from_ms, p.to_ms, r.a_replies + r.b_replies AS replies, r.answers, r.talks,"
                + " r.mutual_weeks, r.warm_words, r.welcomes, r.interest_tie, r.emotion_tie"
                + " FROM relation_pair r JOIN relation_measuring p ON p.id = r.measuring_id"
                + " WHERE r.member_a IN (:members) OR r.member_b IN (:members)"
                + " ORDER BY p.id, r.member_a, r.member_b"));
  }

  /** The counts of the community stay: they name nobody. */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure(
            "relation_pair",
            "DELETE FROM relation_pair WHERE member_a IN (:members) OR member_b IN (:members)"),
        new Erasure(
            "relation_member", "DELETE FROM relation_member WHERE member_id IN (:members)"));
  }

  @Override
  public List<Retention> retentions() {
    return List.of(
        new Retention("relation-pairs", Duration.ofDays(180), "DELETE FROM relation_pair" + OLD),
        new Retention(
            "relation-members", Duration.ofDays(180), "DELETE FROM relation_member" + OLD));
  }
}
