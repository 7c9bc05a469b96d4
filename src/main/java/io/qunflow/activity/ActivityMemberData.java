package io.qunflow.activity;

import io.qunflow.community.MemberDataSource;
import io.qunflow.community.PersonalTable;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the member did, and what files said about it. */
@Component
@Order(2)
class ActivityMemberData implements MemberDataSource {

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
}
