package io.qunflow.activity;

import io.qunflow.community.Erasure;
import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the member did, and what files said about it. */
@Component
@Order(2)
class ActivityMemberData implements MemberDataSource {

  private static final String THEIRS =
      " WHERE event_id IN (SELECT id FROM activity_event WHERE account_id IN (:accounts))";

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        new PersonalTable(
            "marks",
            Set.of("account_mark.account_id"),
            "SELECT account_id, mark, import_id FROM account_mark WHERE account_id IN (:accounts)"),
        new PersonalTable(
            "statements",
            Set.of("fact_statement.member_id"),
            "SELECT import_id, source, member_id, fact_key, fact_value, stated_at_ms"
                + " FROM fact_statement"
                + " WHERE member_id IN (:members)"),
        new PersonalTable(
            "memberships",
            Set.of("membership.member_id"),
            "SELECT group_id, member_id, from_ms AS joined_ms, to_ms AS left_ms FROM membership"
                + " WHERE member_id IN (:members)"),
        new PersonalTable(
            "snapshots",
            Set.of("member_snapshot_row.account_id", "member_snapshot_row.nickname"),
            "SELECT s.group_id, s.taken_at_ms, r.account_id, r.nickname, r.joined_at_ms, r.staff,"
                + " r.role FROM member_snapshot_row r JOIN member_snapshot s ON s.id ="
                + " r.snapshot_id WHERE r.account_id IN (:accounts)"),
        new PersonalTable(
            "events",
            Set.of("activity_event.account_id", "activity_event.nickname"),
            "SELECT id, group_id, external_id, account_id, nickname, kind, occurred_at_ms, text,"
                + " question, reply_to, mention_of, addressee, content_id, import_id"
                + " FROM activity_event WHERE account_id IN (:accounts)"
                + " ORDER BY occurred_at_ms, id"));
  }

  @Override
  public List<Erasure> erasures() {
    return List.of(
        new Erasure("fact_statement", "DELETE FROM fact_statement WHERE member_id IN (:members)"),
        new Erasure(
            "member_snapshot_row",
            "UPDATE member_snapshot_row SET nickname = NULL WHERE account_id IN (:accounts)"),
        new Erasure(
            "activity_nameless",
            "UPDATE activity_nameless SET nickname_key = CONCAT((SELECT a.name FROM"
                + " activity_event e JOIN account a ON a.id = e.account_id WHERE e.id ="
                + " activity_nameless.event_id), '.')"
                + THEIRS),
        new Erasure(
            "activity_repeat",
            "UPDATE activity_repeat SET nickname = (SELECT CASE WHEN e.by_nickname = TRUE THEN"
                + " a.name END FROM activity_event e JOIN account a ON a.id = e.account_id"
                + " WHERE e.id = activity_repeat.event_id)"
                + THEIRS),
        new Erasure(
            "activity_event",
            "UPDATE activity_event SET text = NULL, addressee = NULL, nickname ="
                + " CASE WHEN by_nickname = TRUE THEN (SELECT a.name FROM account a WHERE a.id ="
                + " activity_event.account_id) END WHERE account_id IN (:accounts)"));
  }

  @Override
  public Map<String, String> kept() {
    return Map.of(
        "account_mark", "that an account is one of our own, by id; figures leave it out",
        "membership", "when somebody was in a group, by id; figures count it",
        "figure_insider", "ids",
        "figure_start", "ids and times",
        "figure_end", "ids and times");
  }
}
