package io.qunflow.membership.role;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Members of a community and what they did, straight in the tables. */
public final class RoleWorld {

  private final JdbcTemplate sql;
  private final PeopleRows rows;
  private final Map<String, Long> accounts = new LinkedHashMap<>();
  private final Map<String, MemberId> members = new LinkedHashMap<>();
  public final long group;
  private int events;
  private long snapshot;

  public RoleWorld(DataSource dataSource, CommunityKey community) {
    this.sql = new JdbcTemplate(dataSource);
    this.rows = new PeopleRows(dataSource, community);
    this.group =
        rows.insert(
            "INSERT INTO chat_group (community_key, group_key, name, platform, layer,"
                + " created_at_ms, replies_stated)"
                + " VALUES (?, 'roles', '1群', 'WECOM', 'BASE', 0, TRUE)",
            community.value());
  }

  public MemberId member(String name) {
    return members.computeIfAbsent(
        name,
        n -> {
          var member = rows.member(n);
          accounts.put(n, rows.account(member, Platform.WECOM, "account of " + n));
          return member;
        });
  }

  public void mark(String name, String mark) {
    member(name);
    sql.update("UPDATE account SET " + mark + " = TRUE WHERE id = ?", accounts.get(name));
  }

  /** What the platform's list says: one list, taken when the first of them is on it. */
  public void listed(String name, String role, Instant at) {
    member(name);
    if (snapshot == 0) {
      snapshot = snapshot(at);
    }
    sql.update(
        "INSERT INTO member_snapshot_row (snapshot_id, account_id, staff, role)"
            + " VALUES (?, ?, FALSE, ?)",
        snapshot,
        accounts.get(name),
        role);
  }

  private long snapshot(Instant at) {
    long imported =
        rows.insert(
            "INSERT INTO activity_import (community_key, file_name, imported_by, imported,"
                + " unchanged, new_members, finished_at_ms) SELECT community_key, 'a', 'b', 0, 0,"
                + " 0, 0 FROM chat_group WHERE id = ?",
            group);
    return rows.insert(
        "INSERT INTO member_snapshot (import_id, group_id, taken_at_ms) VALUES (?, ?, ?)",
        imported,
        group,
        at.toEpochMilli());
  }

  /**
   * @return id by which others may answer
   */
  public String says(String name, Instant at) {
    return event(name, "message", at, false, "none");
  }

  public String asks(String name, Instant at) {
    return event(name, "message", at, true, "none");
  }

  public void answers(String name, String to, Instant at) {
    event(name, "message", at, false, to);
  }

  /**
   * @return id by which others may answer it
   */
  public String answer(String name, String to, Instant at) {
    return event(name, "message", at, false, to);
  }

  public void does(String name, String kind, Instant at) {
    event(name, kind, at, false, null);
  }

  private String event(String name, String kind, Instant at, boolean question, String replyTo) {
    member(name);
    var id = "role-" + ++events;
    sql.update(
        "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms,"
            + " question, reply_to) VALUES (?, ?, ?, ?, ?, ?, ?)",
        group,
        id,
        accounts.get(name),
        kind,
        at.toEpochMilli(),
        question,
        replyTo);
    return id;
  }
}
