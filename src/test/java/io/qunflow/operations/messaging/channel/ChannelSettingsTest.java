package io.qunflow.operations.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.GroupService;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.NewGroup;
import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.shared.Wording;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What communities set up, and how much goes out by it, on the real schema. */
class ChannelSettingsTest {

  static final CommunityKey TEA = new CommunityKey("tea");
  private static final String KEY = "693a91f6-7aoc-4bc4-97a0-0ec2sifa5aaa";
  private static final String ROBOT = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + KEY;

  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-22T04:00:00Z"));
  private TestDatabase database;
  private Modules modules;
  private Modules otherNode;
  private ChannelSettings settings;
  private EndpointBook book;
  private JdbcTemplate sql;
  private long group;

  @BeforeEach
  void start() throws Exception {
    database = openDatabase();
    modules = start(database);
    settings = modules.get(ChannelSettings.class);
    book = modules.get(EndpointBook.class);
    sql = new JdbcTemplate(database.dataSource());
    modules
        .get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    var groups = modules.get(GroupService.class);
    group = groups.create(TEA, new NewGroup("2", "2群", "WECOM", "BASE", null, null)).id();
  }

  private Modules start(TestDatabase at) {
    return Modules.start(
        at.dataSource(), clock, "io.qunflow.community", "io.qunflow.operations.messaging.channel");
  }

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @AfterEach
  void stop() {
    if (otherNode != null) {
      otherNode.close();
    }
    modules.close();
    database.close();
  }

  @Test
  void aRobotIsThereForItsGroupOnly() throws Exception {
    save("wecom-robot", Map.of("url", ROBOT), null, null);

    assertThat(book.find("wecom-robot", TEA, Optional.of(group)).orElseThrow().address())
        .isEqualTo(ROBOT);
    assertThat(book.find("wecom-robot", TEA, Optional.of(group + 1))).isEmpty();
    assertThat(book.find("wecom-robot", TEA, Optional.empty())).isEmpty();
    assertThat(settings.isOn(TEA, "wecom-robot")).isTrue();
    assertThat(settings.isOn(TEA, "feishu-robot")).isFalse();
  }

  @Test
  void whatIsSecretIsNeverShownAgainAndStays() throws Exception {
    save("wecom-robot", Map.of("url", ROBOT, "format", "text"), null, null);
    save("wecom-robot", Map.of("url", "", "format", "markdown"), 10, 100);

    var view = view("wecom-robot");
    assertThat(view.toString()).doesNotContain(KEY);
    assertThat(view.secrets()).containsEntry("url", "…5aaa");
    assertThat(view.settings()).containsEntry("format", "markdown");
    assertThat(view.perMinute()).isEqualTo(10);
    assertThat(book.find("wecom-robot", TEA, Optional.of(group)).orElseThrow().address())
        .isEqualTo(ROBOT);
    assertThat(sql.queryForObject("SELECT COUNT(*) FROM channel_endpoint", Integer.class)).isOne();
  }

  @Test
  void whatIsSwitchedOffIsNotFound() throws Exception {
    save("wecom-robot", Map.of("url", ROBOT), null, null);
    settings.save(
        TEA,
        "wecom-robot",
        Optional.of(group),
        new EndpointForm(false, Map.of(), null, null),
        "admin");

    assertThat(book.find("wecom-robot", TEA, Optional.of(group))).isEmpty();
    assertThat(view("wecom-robot").configured()).isTrue();
  }

  @Test
  void whatNeedsNothingWorksFromTheFirstDay() {
    assertThat(settings.isOn(TEA, "manual")).isTrue();
    assertThat(settings.isOn(TEA, "inbox")).isTrue();
    assertThat(settings.isOn(TEA, "wecom-customer")).isTrue();
    assertThat(settings.isOn(TEA, "mail")).isFalse();
    assertThat(settings.isOn(TEA, "webhook")).isFalse();
    assertThat(settings.isOn(TEA, "pigeon")).isFalse();
  }

  @Test
  void eachWrongFieldIsNamed() {
    assertThat(wrong("wecom-robot", Map.of("url", "https://example.com/x"), 21, -1))
        .containsOnlyKeys("url", "perMinute", "quota");
    assertThat(wrong("wecom-robot", Map.of("url", ""), 0, 0)).containsOnlyKeys("url", "perMinute");
    assertThat(wrong("wecom-robot", Map.of("url", ROBOT, "format", "poem"), 5, 0))
        .containsOnlyKeys("format");
    assertThat(
            wrong(
                "feishu-robot",
                Map.of("url", "http://open.feishu.cn/open-apis/bot/v2/hook/x"),
                5,
                0))
        .containsOnlyKeys("url");
    assertThat(wrong("webhook", Map.of("url", "https://u:p@example.com/", "secret", "x"), 0, 0))
        .containsOnlyKeys("url", "secret");
    assertThat(wrong("mail", Map.of("from", "a@b.example,c@d.example"), 60, 0))
        .containsOnlyKeys("from");
  }

  /** Whoever copies the database does not have the robots; nor has a node with another key. */
  @Test
  void aSecretThatWasSealedIsUnreadableWithoutItsKey() throws Exception {
    var sealed =
        new ChannelProperties("a key of many letters", List.of(), Duration.ofSeconds(1), "");
    settings = settings(sealed);
    book = book(sealed);
    save("wecom-robot", Map.of("url", ROBOT), null, null);

    assertThat(book.find("wecom-robot", TEA, Optional.of(group))).isPresent();
    assertThat(sql.queryForObject("SELECT secrets FROM channel_endpoint", String.class))
        .doesNotContain(KEY);
    settings = modules.get(ChannelSettings.class);
    book = modules.get(EndpointBook.class);
    assertThat(book.find("wecom-robot", TEA, Optional.of(group))).isEmpty();
    assertThat(view("wecom-robot").configured()).isFalse();
  }

  @Test
  void aRobotOfNoGroupIsRefused() {
    var refused =
        catchThrowableOfType(
            InvalidEndpointException.class,
            () ->
                settings.save(
                    TEA,
                    "wecom-robot",
                    Optional.of(999_999L),
                    new EndpointForm(true, Map.of("url", ROBOT), null, null),
                    "admin"));

    assertThat(refused.errors()).containsOnlyKeys("group");
  }

  /** Twenty in a minute, whoever sends: two nodes with four senders each. */
  @Test
  void allNodesTogetherSendNoMoreThanARobotTakes() throws Exception {
    otherNode = start(database);
    try (var robot = new WecomStandIn(clock, KEY)) {
      var properties = Outgoing.properties(robot.host());
      settings = settings(properties);
      book = book(properties);
      save("wecom-robot", Map.of("url", robot.url("/cgi-bin/webhook/send?key=" + KEY)), null, null);
      var endpoint = book.find("wecom-robot", TEA, Optional.of(group)).orElseThrow().settings();
      var http = new OutgoingHttp(properties);
      var nodes =
          List.of(
              new WecomRobotChannel(http, modules.get(SendingLimits.class), properties),
              new WecomRobotChannel(http, otherNode.get(SendingLimits.class), properties));

      var first = send(nodes, endpoint, 60);
      clock.advance(Duration.ofSeconds(59));
      var early = send(nodes, endpoint, 10);
      clock.advance(Duration.ofSeconds(1));
      var second = send(nodes, endpoint, 60);

      assertThat(first).filteredOn(Optional::isEmpty).hasSize(20);
      assertThat(early).filteredOn(Optional::isEmpty).isEmpty();
      assertThat(second).filteredOn(Optional::isEmpty).hasSize(20);
      assertThat(robot.got()).hasSize(40);
      assertThat(first)
          .filteredOn(Optional::isPresent)
          .allSatisfy(
              e -> {
                assertThat(e.get().reason()).isEqualTo("rate_limited");
                assertThat(e.get().after().orElseThrow())
                    .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
              });
      assertThat(view("wecom-robot").leftThisMinute()).contains(0);
    }
  }

  private static List<Optional<ChannelException>> send(
      List<WecomRobotChannel> nodes, Map<String, String> endpoint, int messages) throws Exception {
    var message = Outgoing.message().with(endpoint);
    var work = new ArrayList<Callable<Optional<ChannelException>>>();
    for (int i = 0; i < messages; i++) {
      var node = nodes.get(i % nodes.size());
      work.add(
          () -> {
            for (int turn = 0; ; turn++) {
              try {
                node.send(message.build());
                return Optional.empty();
              } catch (ChannelException e) {
                // A second's wait means that somebody held the slot at this moment; with a clock
                // that stands, a few turns tell.
                if (turn == 20 || !e.after().equals(Optional.of(Duration.ofSeconds(1)))) {
                  return Optional.of(e);
                }
              }
            }
          });
    }
    var pool = Executors.newFixedThreadPool(8);
    try {
      var results = new ArrayList<Optional<ChannelException>>();
      for (var one : pool.invokeAll(work)) {
        results.add(one.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aQuotaIsSpentAndBackTheNextDay() throws Exception {
    save("wecom-robot", Map.of("url", ROBOT), 20, 3);
    var limits = modules.get(SendingLimits.class);
    var limit =
        EndpointLimit.read(
                book.find("wecom-robot", TEA, Optional.of(group)).orElseThrow().settings())
            .orElseThrow();

    limits.take(limit);
    limits.take(limit);
    limits.giveBack(limits.take(limit));
    assertThat(view("wecom-robot").leftThisPeriod()).contains(1);
    limits.take(limit);
    var refused = catchThrowableOfType(ChannelException.class, () -> limits.take(limit));

    assertThat(refused.reason()).isEqualTo("quota");
    // Noon in Shanghai: twelve hours to go.
    assertThat(refused.after()).contains(Duration.ofHours(12));
    assertThat(view("wecom-robot").leftThisPeriod()).contains(0);
    clock.advance(Duration.ofHours(12));
    assertThat(view("wecom-robot").leftThisPeriod()).contains(3);
    limits.take(limit);
  }

  /** What the platform asked for holds for everybody, however many slots were free. */
  @Test
  void aRobotThatSaysTooFastIsLeftAlone() throws Exception {
    try (var robot =
        new StandIn(got -> StandIn.Reply.json(200, "{\"errcode\":130101,\"errmsg\":\"x\"}"))) {
      save(
          "dingtalk-robot",
          Map.of("url", "https://oapi.dingtalk.com/robot/send?access_token=x"),
          null,
          null);
      var endpoint = book.find("dingtalk-robot", TEA, Optional.of(group)).orElseThrow().settings();
      var properties = Outgoing.properties(robot.host());
      var channel =
          new DingtalkRobotChannel(
              new OutgoingHttp(properties), modules.get(SendingLimits.class), properties, clock);
      var message =
          Outgoing.message().with(endpoint).with("url", robot.url("/robot/send?access_token=x"));

      catchThrowableOfType(ChannelException.class, () -> channel.send(message.build()));
      clock.advance(Duration.ofMinutes(9));
      var refused =
          catchThrowableOfType(ChannelException.class, () -> channel.send(message.build()));

      assertThat(refused.reason()).isEqualTo("rate_limited");
      assertThat(robot.got()).hasSize(1);
    }
  }

  @Test
  void aCustomerGetsAtMostFourAMonth() {
    var people = new io.qunflow.community.PeopleRows(database.dataSource(), TEA);
    var anna = people.member("安娜");
    var bo = people.member("小波");
    sql.update(
        "INSERT INTO message_order (order_key, about, community_key, kind, texts, shared_values, created_at_ms)"
            + " VALUES ('x', 'x', 'tea', 'MARKETING', '{}', '{}', 0)");
    long order = sql.queryForObject("SELECT MAX(id) FROM message_order", Long.class);
    for (int i = 0; i < 5; i++) {
      // The first was sent in October.
      var at =
          i == 0 ? Instant.parse("2026-10-31T15:59:59Z") : Instant.parse("2026-10-31T16:00:00Z");
      sent(order, 1000 + i, anna.value(), at);
      if (i < 4) {
        sent(order, 2000 + i, bo.value(), at);
      }
    }

    assertThat(book.findSpent("wecom-customer", TEA, List.of(anna, bo))).containsExactly(anna);
    assertThat(book.findSpent("mail", TEA, List.of(anna, bo))).isEmpty();
  }

  private void sent(long order, long target, long member, Instant at) {
    sql.update(
        "INSERT INTO message (order_id, target_id, member_id, channel, priority, state, due_at_ms, settled_at_ms, created_at_ms)"
            + " VALUES (?, ?, ?, 'wecom-customer', 1, 'S', 0, ?, 0)",
        order,
        target,
        member,
        at.toEpochMilli());
  }

  /** As a node with other properties sees it. */
  private EndpointBook book(ChannelProperties properties) {
    return new EndpointBook(
        modules.get(EndpointMapper.class), values(properties), communities(), clock);
  }

  private ChannelSettings settings(ChannelProperties properties) {
    return new ChannelSettings(
        modules.get(EndpointMapper.class),
        book(properties),
        values(properties),
        modules.get(SendingLimits.class),
        new SecretBox(properties),
        communities(),
        modules.get(GroupService.class),
        properties,
        clock);
  }

  private CommunityService communities() {
    return modules.get(CommunityService.class);
  }

  private static EndpointValues values(ChannelProperties properties) {
    return new EndpointValues(
        new SecretBox(properties),
        new org.springframework.beans.factory.support.StaticListableBeanFactory()
            .getBeanProvider(org.springframework.mail.javamail.JavaMailSender.class),
        properties);
  }

  private void save(String channel, Map<String, String> values, Integer perMinute, Integer quota)
      throws Exception {
    settings.save(
        TEA,
        channel,
        Optional.of(group),
        new EndpointForm(true, values, perMinute, quota),
        "admin");
  }

  private Map<String, Wording> wrong(
      String channel, Map<String, String> values, Integer perMinute, Integer quota) {
    return catchThrowableOfType(
            InvalidEndpointException.class, () -> save(channel, values, perMinute, quota))
        .errors();
  }

  private EndpointView view(String channel) throws Exception {
    return settings.findAll(TEA).stream()
        .filter(v -> v.kind().key().equals(channel))
        .filter(v -> v.group().isEmpty() || v.group().get() == group)
        .findFirst()
        .orElseThrow();
  }
}
