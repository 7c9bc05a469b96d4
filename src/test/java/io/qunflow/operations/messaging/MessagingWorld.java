package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.operations.link.LinkTarget;
import io.qunflow.shared.BusinessException;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
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

  private MessagingWorld(TestDatabase database) {
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

  static MessagingWorld onMariaDb() {
    return new MessagingWorld(TestDatabases.mariaDb());
  }

  static MessagingWorld on(TestDatabase fresh) {
    return new MessagingWorld(fresh);
  }

  static MessagingWorld onH2() {
    return new MessagingWorld(TestDatabases.h2());
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

  /** One of the product's own. */
  Channel channel(String key) {
    return get(Channels.class).find(key).orElseThrow();
  }

  <T> T get(Class<T> type) {
    return modules.get(type);
  }

  static MemberSelect only(MemberId member) {
    return new MemberSelect(
        "SELECT id AS member_id FROM member WHERE id = :id", Map.of("id", member.value()));
  }

  static MessageOrder order(String key, MessageKind kind, String channel) {
    return order(key, kind, channel, Optional.empty());
  }

  static MessageOrder order(
      String key, MessageKind kind, String channel, Optional<LinkTarget> link) {
    return new MessageOrder(
        key,
        "test:1",
        TEA,
        kind,
        channel,
        Map.of(
            "zh",
            new MessageText("题目", "{{nickname}}，你好" + (link.isPresent() ? " {{link}}" : "")),
            "en",
            new MessageText("Title", "Hello {{nickname}}")),
        Map.of(),
        link,
        Instant.EPOCH);
  }

  /** Everything that is due on the channel is sent, as workers do it. */
  void sendDue(Channel channel) {
    if (!(channel instanceof NetworkChannel network)) {
      while (get(Dispatch.class).deliverHere(channel, 500) > 0) {}
      return;
    }
    Claim claim;
    do {
      claim = get(Dispatch.class).claim(network, 500);
      for (var message : claim.messages()) {
        get(Courier.class).deliver(network, message, claim.lease());
      }
    } while (claim.looked() > 0);
  }

  int enqueue(MessageOrder order, MemberId member) {
    return get(Outbox.class).enqueue(order, only(member));
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
