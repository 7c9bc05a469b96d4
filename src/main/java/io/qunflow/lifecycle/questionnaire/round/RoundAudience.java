package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberSelect;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Whom a round asks; written and read by the database, however many they are. */
@Component
class RoundAudience {

  private static final String MEMBERS =
      "SELECT member_id FROM survey_member WHERE round_id = :round";

  private final NamedParameterJdbcTemplate sql;

  RoundAudience(JdbcTemplate jdbc) {
    this.sql = new NamedParameterJdbcTemplate(jdbc);
  }

  /** Those who are not in it yet; how many. */
  int add(long round, MemberSelect whom) {
    return sql.update(
        "INSERT INTO survey_member (round_id, member_id) SELECT r.id, w.member_id FROM survey_round r"
            + " JOIN ("
            + whom.sql()
            + ") w ON 1 = 1 WHERE r.id = :thisRound AND NOT EXISTS (SELECT 1 FROM survey_member x"
            + " WHERE x.round_id = r.id AND x.member_id = w.member_id)",
        with(whom, round));
  }

  /** Takes out who is not among these; how many. */
  int retain(long round, MemberSelect whom) {
    return sql.update(
        "DELETE FROM survey_member WHERE round_id = :thisRound AND member_id NOT IN (SELECT k.member_id"
            + " FROM ("
            + whom.sql()
            + ") k)",
        with(whom, round));
  }

  /** Into the round for newcomers: who was asked this questionnaire in no other round. */
  int addNewcomers(long standing, MemberSelect all) {
    return sql.update(
        "INSERT INTO survey_member (round_id, member_id) SELECT r.id, w.member_id FROM survey_round r"
            + " JOIN ("
            + all.sql()
            + ") w ON 1 = 1 WHERE r.id = :thisRound AND r.standing = TRUE AND NOT EXISTS (SELECT 1"
            + " FROM survey_member x JOIN survey_round o ON o.id = x.round_id WHERE"
            + " o.questionnaire_id = r.questionnaire_id AND x.member_id = w.member_id)"
            + " AND NOT EXISTS (SELECT 1 FROM answer_sheet s JOIN survey_round o ON o.id = s.round_id"
            + " WHERE o.questionnaire_id = r.questionnaire_id AND s.member_id = w.member_id"
            + " AND s.state IN ('C', 'R'))",
        with(all, standing));
  }

  MemberSelect notAnswered(long round) {
    return new MemberSelect(
        "SELECT a.member_id FROM survey_member a WHERE a.round_id = :round AND NOT EXISTS (SELECT 1"
            + " FROM answer_sheet s WHERE s.round_id = a.round_id AND s.member_id = a.member_id"
            + " AND s.state IN ('C', 'R'))",
        Map.of("round", round));
  }

  MemberSelect notOpened(long round) {
    return new MemberSelect(
        "SELECT a.member_id FROM survey_member a WHERE a.round_id = :round AND NOT EXISTS (SELECT 1"
            + " FROM answer_sheet s WHERE s.round_id = a.round_id AND s.member_id = a.member_id)",
        Map.of("round", round));
  }

  MemberSelect noLongerAsked(long round) {
    return new MemberSelect(
        "SELECT DISTINCT d.member_id FROM message_delivery d WHERE d.about = :about"
            + " AND d.member_id IS NOT NULL AND d.member_id NOT IN ("
            + MEMBERS
            + ")",
        Map.of("about", "round:" + round, "round", round));
  }

  private static Map<String, Object> with(MemberSelect whom, long round) {
    var values = new HashMap<String, Object>(whom.values());
    values.put("thisRound", round);
    return values;
  }
}
