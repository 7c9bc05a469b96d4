package io.qunflow.membership.moderation;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import io.qunflow.community.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was noted against members, what came of it, and the crises they raised. */
@Component
@Order(11)
class ModerationMemberData implements MemberDataSource {

  private static final String CASES =
      "(SELECT c.id FROM moderation_case c WHERE c.member_id IN (:members))";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "noted_posts",
            Set.of("noted_post.member_id"),
            "SELECT member_id, kind, post_text, posted_on, noted_at_ms FROM noted_post"
                + " WHERE member_id IN (:members) ORDER BY id"),
        new PersonalTable(
            "moderation",
            Set.of("moderation_case.member_id"),
            "SELECT c.member_id, c.kind, c.post_text, c.account_text, c.state, c.measure,"
                + " c.outcome, c.opened_at_ms, e.step, e.note, e.done_at_ms"
                + " FROM moderation_case c JOIN moderation_entry e ON e.case_id = c.id"
                + " WHERE c.member_id IN (:members) ORDER BY c.id, e.id"),
        new PersonalTable(
            "crises",
            Set.of("crisis_report.member_id"),
            "SELECT member_id, words, reported_at_ms FROM crisis_report"
                + " WHERE member_id IN (:members) ORDER BY id"));
  }

  @Override
  public List<Retention> retentions() {
    return List.of(
        new Retention(
            "noted-posts",
            Duration.ofDays(180),
            "DELETE FROM noted_post WHERE noted_at_ms < :before LIMIT :rows"),
        new Retention(
            "case-texts",
            Duration.ofDays(730),
            "UPDATE moderation_case SET post_text = '', account_text = ''"
                + " WHERE closed_at_ms < :before AND (post_text <> '' OR account_text <> '')"
                + " LIMIT :rows"),
        new Retention(
            "case-records",
            Duration.ofDays(730),
            "UPDATE moderation_entry SET note = '' WHERE done_at_ms < :before AND note <> ''"
                + " AND case_id IN (SELECT c.id FROM moderation_case c"
                + " WHERE c.closed_at_ms IS NOT NULL) LIMIT :rows"));
  }

  /**
   * That there was a case, and what came of it, stays under the pseudonym: other cases are decided
   * alike. What was said and done goes.
   */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("noted_post", "DELETE FROM noted_post WHERE member_id IN (:members)"),
        new Erasure(
            "moderation_entry",
            "UPDATE moderation_entry SET note = '' WHERE note <> '' AND case_id IN " + CASES),
        new Erasure(
            "moderation_case",
            "UPDATE moderation_case SET post_text = '', account_text = ''"
                + " WHERE member_id IN (:members)"),
        new Erasure(
            "crisis_report",
            "UPDATE crisis_report SET words = '', member_id = NULL, raised_by = :pseudonym"
                + " WHERE member_id IN (:members)"));
  }
}
