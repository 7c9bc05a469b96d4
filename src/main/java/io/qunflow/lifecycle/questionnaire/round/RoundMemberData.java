package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
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
}
