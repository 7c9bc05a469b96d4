package io.qunflow.community;

import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Members and accounts put straight into the tables of a community. */
public final class PeopleRows {

  private final JdbcTemplate sql;
  private final CommunityKey community;

  public PeopleRows(DataSource dataSource, CommunityKey community) {
    this.sql = new JdbcTemplate(dataSource);
    this.community = community;
  }

  public MemberId member(String nickname) {
    return new MemberId(
        insert(
            "INSERT INTO member (community_key, nickname, created_at_ms) VALUES (?, ?, 0)",
            community.value(),
            nickname));
  }

  public long account(MemberId member, Platform platform, String name) {
    return insert(
        "INSERT INTO account (community_key, platform, name, member_id, created_at_ms)"
            + " VALUES (?, ?, ?, ?, 0)",
        community.value(),
        platform.name(),
        name,
        member.value());
  }

  /** A member with one account. */
  public MemberId member(String nickname, Platform platform, String account) {
    var member = member(nickname);
    account(member, platform, account);
    return member;
  }

  public void nickname(long account, String nickname, Instant first, Instant last) {
    sql.update(
        "INSERT INTO account_nickname (account_id, nickname, first_at_ms, last_at_ms)"
            + " VALUES (?, ?, ?, ?)",
        account,
        nickname,
        first.toEpochMilli(),
        last.toEpochMilli());
  }

  public void knownByNicknameOnly(long account) {
    sql.update("UPDATE account SET nickname_only = TRUE WHERE id = ?", account);
  }

  public long insert(String statement, Object... values) {
    var keys = new GeneratedKeyHolder();
    sql.update(
        connection -> {
          var prepared = connection.prepareStatement(statement, new String[] {"id"});
          for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
          }
          return prepared;
        },
        keys);
    return ((Number) keys.getKeyList().get(0).values().iterator().next()).longValue();
  }
}
