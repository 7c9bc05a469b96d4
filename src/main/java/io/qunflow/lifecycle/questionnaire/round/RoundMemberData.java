package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import io.qunflow.community.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the member was asked and answered. */
@Component
@Order(8)
class RoundMemberData implements MemberDataSource {

  private static final String OWN =
      "(s.member_id IN (:members) OR (s.member_id IS NULL AND s.nickname IN (:names)))";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "asked",
            Set.of("survey_member.member_id"),
            "SELECT a.member_id, a.round_id, r.sent_at_ms FROM survey_member a JOIN survey_round r"
                + " ON r.id = a.round_id WHERE a.member_id IN (:members) ORDER BY a.round_id"),
        new PersonalTable(
            "answer_sheets",
            Set.of("answer_sheet.member_id", "answer_sheet.nickname"),
            "SELECT s.member_id, s.nickname, s.round_id, s.state, s.source, s.opened_at_ms,"
                + " s.submitted_at_ms FROM answer_sheet s WHERE "
                + OWN
                + " ORDER BY s.id"),
        new PersonalTable(
            "answers",
            Set.of(),
            "SELECT s.member_id, s.round_id, a.field_key, a.answer FROM sheet_answer a"
                + " JOIN answer_sheet s ON s.id = a.sheet_id WHERE "
                + OWN
                + " ORDER BY s.id, a.field_key, a.position"));
  }

  /** The answers go; that one was asked and answered stays, so the counts of the round do too. */
  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure(
            "sheet_answer",
            "DELETE FROM sheet_answer WHERE sheet_id IN"
                + " (SELECT id FROM answer_sheet WHERE member_id IN (:members))"),
        new Erasure(
            "answer_sheet",
            "UPDATE answer_sheet SET nickname = NULL, browser = NULL"
                + " WHERE member_id IN (:members)"),
        new Erasure(
            "answer_sheet",
            "DELETE FROM answer_sheet WHERE member_id IS NULL AND nickname IN (:names) AND round_id"
                + " IN (SELECT id FROM survey_round WHERE community_key = :community)"));
  }

  /** Answers nobody could match to a member. */
  @Override
  public List<Retention> retentions() {
    return List.of(
        new Retention(
            "unmatched-answers",
            Duration.ofDays(90),
            "DELETE FROM answer_sheet WHERE member_id IS NULL AND changed_at_ms < :before"
                + " LIMIT :rows"));
  }

  @Override
  public Map<String, String> kept() {
    return Map.of("survey_member", "that an id was asked in a round; the round counts it");
  }
}
