package io.qunflow.support;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Members and what they wrote, put straight into the tables of a community's first group. */
public final class ActivityRows {

  private final JdbcTemplate sql;
  private final String community;

  public ActivityRows(DataSource dataSource, CommunityKey community) {
    this.sql = new JdbcTemplate(dataSource);
    this.community = community.value();
  }

  public void member(String name) {
    sql.update(
        "INSERT INTO member (community_key, nickname, created_at_ms) VALUES (?, ?, 0)",
        community,
        name);
    sql.update(
        "INSERT INTO account (community_key, platform, name, member_id, created_at_ms)"
            + " SELECT community_key, 'OTHER', nickname, id, 0 FROM member"
            + " WHERE community_key = ? AND CONCAT(nickname, '.') = CONCAT(?, '.')",
        community,
        name);
  }

  public void message(String name, Instant at) {
    sql.update(
        "INSERT INTO activity_event (group_id, external_id, account_id, kind, occurred_at_ms, text)"
            + " SELECT g.id, ?, a.id, 'message', ?, '你好' FROM chat_group g JOIN account a"
            + " ON a.community_key = g.community_key WHERE g.community_key = ? AND a.name_key = CONCAT(?, '.')",
        UUID.randomUUID().toString(),
        at.toEpochMilli(),
        community,
        name);
  }
}
