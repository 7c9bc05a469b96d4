package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.shared.BusinessException;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community 茶 on a database, in whose outbox tests put messages; noon in Shanghai. */
final class MessagingWorld implements AutoCloseable {

  static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  static final CommunityKey TEA = new CommunityKey("tea");
  static final MemberSelect ALL =
      new MemberSelect(
          "SELECT id AS member_id FROM member WHERE community_key = :community",
          Map.of("community", "tea"));

  final TestDatabase database;
  final SteppedClock clock = new SteppedClock(NOON);
  final Modules modules;
  final JdbcTemplate sql;
  final PeopleRows people;

  MessagingWorld(TestDatabase database) {
    this.database = database;
    modules =
        Modules.start(
            database.dataSource(),
            clock,
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.operations.link",
            "io.qunflow.operations.messaging");
    sql = new JdbcTemplate(database.dataSource());
    people = new PeopleRows(database.dataSource(), TEA);
    community("tea", "茶");
  }

  void community(String key, String name) {
    try {
      get(CommunityService.class)
          .create(new NewCommunity(key, name, "interest", "Asia/Shanghai", null));
    } catch (BusinessException e) {
      throw new IllegalStateException(e);
    }
  }

  MemberId member(String nickname) {
    return people.member(nickname, Platform.WECOM, "wm-" + nickname);
  }

  <T> T get(Class<T> type) {
    return modules.get(type);
  }

  static MemberSelect only(MemberId member) {
    return new MemberSelect(
        "SELECT id AS member_id FROM member WHERE id = :id", Map.of("id", member.value()));
  }

  static MessageOrder order(String key, MessageKind kind, String channel) {
    return new MessageOrder(
        key,
        "test:1",
        TEA,
        kind,
        channel,
        Map.of("zh", new MessageText("题目", "{{nickname}}，你好")),
        Map.of(),
        Optional.empty(),
        Instant.EPOCH);
  }

  /** state:reason of all messages in the order they were queued. */
  List<String> states() {
    return sql.queryForList(
        "SELECT CONCAT(state, CASE WHEN reason IS NULL THEN '' ELSE CONCAT(':', reason) END)"
            + " FROM message ORDER BY id",
        String.class);
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }
}
