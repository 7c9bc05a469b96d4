package io.qunflow.operations.messaging.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.NewCommunity;
import io.qunflow.community.PeopleRows;
import io.qunflow.community.Platform;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.messaging.channel.WebhookSignature;
import io.qunflow.operations.messaging.incoming.IncomingWebhooks.Headers;
import io.qunflow.support.Modules;
import io.qunflow.support.SteppedClock;
import io.qunflow.support.TestDatabase;
import io.qunflow.support.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reports of other systems, on the real schema. */
class IncomingWebhooksTest {

  private static final CommunityKey TEA = new CommunityKey("tea");
  private static final String PAID = "{\"type\":\"payment.received\",\"data\":{\"amount\":9900}}";

  private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-22T04:00:00Z"));
  private final List<WebhookReceived> received = new CopyOnWriteArrayList<>();
  private final List<Modules> nodes = new ArrayList<>();
  private TestDatabase database;
  private JdbcTemplate sql;
  private IncomingWebhooks webhooks;
  private WebhookSources sources;
  private String secret;
  private MemberId anna;

  @BeforeEach
  void start() throws Exception {
    database = openDatabase();
    sql = new JdbcTemplate(database.dataSource());
    var node = node();
    webhooks = node.get(IncomingWebhooks.class);
    sources = node.get(WebhookSources.class);
    node.get(CommunityService.class)
        .create(new NewCommunity("tea", "茶", "interest", "Asia/Shanghai", null));
    anna = new PeopleRows(database.dataSource(), TEA).member("安娜", Platform.WECOM, "wm-anna");
    secret = sources.create(TEA, "shop", "小店", "admin");
  }

  private Modules node() {
    var node =
        Modules.start(
            database.dataSource(),
            clock,
            "io.qunflow.community",
            "io.qunflow.membership.consent",
            "io.qunflow.operations.messaging.channel",
            "io.qunflow.operations.messaging.incoming");
    node.listen(WebhookReceived.class, received::add);
    nodes.add(node);
    return node;
  }

  TestDatabase openDatabase() {
    return TestDatabases.h2();
  }

  @AfterEach
  void stop() {
    nodes.forEach(Modules::close);
    database.close();
  }

  @Test
  void aReportIsKeptAndToldOnce() throws Exception {
    var first = receive("w-1", PAID);
    clock.advance(Duration.ofMinutes(1));
    var again = receive("w-1", PAID);

    assertThat(again).isEqualTo(first);
    assertThat(received).hasSize(1);
    assertThat(received.get(0).type()).isEqualTo("payment.received");
    assertThat(received.get(0).data()).isEqualTo("{\"amount\":9900}");
    assertThat(received.get(0).community()).isEqualTo(TEA);
  }

  @Test
  void theSameIdWithAnotherBodyIsRefused() throws Exception {
    receive("w-1", PAID);

    assertThatThrownBy(() -> receive("w-1", PAID.replace("9900", "1")))
        .isInstanceOf(WebhookReusedException.class);
    assertThat(received).hasSize(1);
  }

  @Test
  void whereOnlyOrdersAreTakenAnotherReportIsRefusedAndItsIdIsFree() throws Exception {
    assertThatThrownBy(() -> webhooks.receive("shop", headers("w-1", PAID), PAID, "order."))
        .isInstanceOf(InvalidWebhookException.class)
        .hasMessageContaining("payment.received")
        .hasMessageContaining("order.");
    assertThat(received).isEmpty();

    receive("w-1", PAID);
    assertThat(received).hasSize(1);
  }

  /** 100 reports, each ten times, at two nodes at once: 100 effects. */
  @Test
  void copiesThatComeAtOnceHaveOneEffect() throws Exception {
    var other = node().get(IncomingWebhooks.class);
    var work = new ArrayList<Callable<WebhookAnswer>>();
    for (int copy = 0; copy < 10; copy++) {
      for (int report = 0; report < 100; report++) {
        var at = copy % 2 == 0 ? webhooks : other;
        var headers = headers("w-" + report, PAID);
        work.add(() -> at.receive("shop", headers, PAID));
      }
    }
    var pool = Executors.newFixedThreadPool(8);
    var answers = new ArrayList<WebhookAnswer>();
    for (var one : pool.invokeAll(work)) {
      answers.add(one.get());
    }
    pool.shutdownNow();

    assertThat(received).hasSize(100);
    assertThat(received.stream().map(WebhookReceived::webhookId).collect(Collectors.toSet()))
        .hasSize(100);
    assertThat(answers.stream().distinct()).hasSize(100);
    assertThat(sql.queryForObject("SELECT COUNT(*) FROM incoming_webhook", Integer.class))
        .isEqualTo(100);
  }

  @Test
  void whatNobodyWeKnowSignedLeavesNothingBehind() {
    var good = headers("w-1", PAID);
    var others = WebhookSignature.sign(WebhookSignature.newSecret(), "w-1", clock.instant(), PAID);

    for (var headers :
        new Headers[] {
          new Headers("w-1", good.timestamp(), others),
          new Headers("w-2", good.timestamp(), good.signature()),
          new Headers("w-1", "1", good.signature()),
          new Headers(null, good.timestamp(), good.signature()),
          new Headers("w-1", null, good.signature()),
          new Headers("w-1", good.timestamp(), null),
          new Headers("w-1", good.timestamp(), "")
        }) {
      assertThatThrownBy(() -> webhooks.receive("shop", headers, PAID))
          .isInstanceOf(UnsignedWebhookException.class);
    }
    assertThatThrownBy(() -> webhooks.receive("nobody", good, PAID))
        .isInstanceOf(UnsignedWebhookException.class);
    assertThatThrownBy(() -> webhooks.receive("shop", good, PAID + " "))
        .isInstanceOf(UnsignedWebhookException.class);
    clock.advance(Duration.ofMinutes(6));
    assertThatThrownBy(() -> webhooks.receive("shop", good, PAID))
        .isInstanceOf(UnsignedWebhookException.class);
    assertThat(received).isEmpty();
    assertThat(sql.queryForObject("SELECT COUNT(*) FROM incoming_webhook", Integer.class)).isZero();
  }

  @Test
  void whatIsNoReportIsRefusedWithAReason() {
    for (var body :
        new String[] {
          "",
          "x",
          "[]",
          "{}",
          "{\"type\":\"a b\",\"data\":{}}",
          "{\"type\":\"a\",\"data\":[]}",
          "{\"type\":\"a\",\"data\":{\"member\":999999}}"
        }) {
      assertThatThrownBy(() -> receive("w-1", body))
          .as(body)
          .isInstanceOf(InvalidWebhookException.class);
    }
  }

  @Test
  void aNewSecretWorksBesideTheOldOneUntilTheNextChange() throws Exception {
    var old = headers("w-1", PAID);
    secret = sources.rotate(TEA, "shop");
    webhooks.receive("shop", old, PAID);
    receive("w-2", PAID);
    var last = headers("w-3", PAID);
    var beforeLast = old;
    secret = sources.rotate(TEA, "shop");

    webhooks.receive("shop", last, PAID);
    assertThatThrownBy(() -> webhooks.receive("shop", beforeLast, PAID))
        .isInstanceOf(UnsignedWebhookException.class);
  }

  @Test
  void aSourceThatIsSwitchedOffIsNotHeard() throws Exception {
    sources.switchOff(TEA, "shop");

    assertThatThrownBy(() -> receive("w-1", PAID)).isInstanceOf(UnsignedWebhookException.class);
    sources.switchOn(TEA, "shop");
    receive("w-1", PAID);
  }

  @Test
  void aReplyIsTheMembersWhoseAccountItNames() throws Exception {
    receive("w-1", reply("wm-anna", "wecom", "好的😀"));
    receive("w-2", reply("wm-anna", "qq", "好的"));
    receive("w-3", reply("nobody", "wecom", "好的"));

    assertThat(received).extracting(r -> r.member().orElse(null)).containsExactly(anna, null, null);
    assertThat(webhooks.findLatest(TEA, 2))
        .extracting(ReceivedWebhook::text)
        .containsExactly("好的", "好的");
    assertThat(webhooks.findLatest(TEA, 9).get(2).text()).isEqualTo("好的😀");
  }

  @Test
  void whoRepliesStopGetsNoMore() throws Exception {
    receive("w-1", reply("wm-anna", "wecom", "请问几点开始？"));
    var consents = nodes.get(0).get(Consents.class);
    assertThat(consents.findOptOuts(anna)).isEmpty();

    receive("w-2", reply("wm-anna", "wecom", " 退订 "));

    assertThat(consents.findOptOuts(anna)).containsExactly(Consents.ALL_CHANNELS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"td", "ＴＤ", "退订。", "“Stop!”", "T"})
  void stopIsUnderstoodAsPeopleTypeIt(String typed) throws Exception {
    receive("w-1", reply("wm-anna", "wecom", typed));

    assertThat(nodes.get(0).get(Consents.class).findOptOuts(anna)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"今天退订了别的", "TDs", "时间 T 几点", "。"})
  void aSentenceIsNoStop(String typed) throws Exception {
    receive("w-1", reply("wm-anna", "wecom", typed));

    assertThat(nodes.get(0).get(Consents.class).findOptOuts(anna)).isEmpty();
  }

  /** What a listener cannot do is as if it had never come: the sender tries again. */
  @Test
  void aListenerThatFailsUndoesIt() throws Exception {
    nodes
        .get(0)
        .listen(
            WebhookReceived.class,
            report -> {
              if (received.size() < 2) {
                throw new IllegalStateException("not now");
              }
            });

    assertThatThrownBy(() -> receive("w-1", PAID)).isInstanceOf(IllegalStateException.class);
    assertThat(sql.queryForObject("SELECT COUNT(*) FROM incoming_webhook", Integer.class)).isZero();
    receive("w-1", PAID);
    assertThat(sql.queryForObject("SELECT COUNT(*) FROM incoming_webhook", Integer.class)).isOne();
  }

  @Test
  void wordsAreForgottenAfterAMonthAndAllAfterAYear() throws Exception {
    receive("w-1", reply("wm-anna", "wecom", "好的"));
    clock.advance(Duration.ofDays(31));
    nodes.get(0).get(WebhookRetention.class).deleteDue();
    assertThat(webhooks.findLatest(TEA, 1).get(0).text()).isEmpty();

    clock.advance(Duration.ofDays(335));
    nodes.get(0).get(WebhookRetention.class).deleteDue();
    assertThat(webhooks.findLatest(TEA, 1)).isEmpty();
  }

  @Test
  void aKeyIsTakenOnceAndNoSecretIsListed() {
    assertThatThrownBy(() -> sources.create(TEA, "shop", "小店", "admin"))
        .isInstanceOfSatisfying(
            InvalidSourceException.class, e -> assertThat(e.errors()).containsOnlyKeys("key"));
    assertThatThrownBy(() -> sources.create(TEA, "Ä", " ", "admin"))
        .isInstanceOfSatisfying(
            InvalidSourceException.class,
            e -> assertThat(e.errors()).containsOnlyKeys("key", "name"));
    assertThat(sources.findAll(TEA).toString()).doesNotContain(secret);
  }

  private static String reply(String account, String platform, String text) {
    return "{\"type\":\"message.reply\",\"data\":{\"account\":\"%s\",\"platform\":\"%s\",\"text\":\"%s\"}}"
        .formatted(account, platform, text);
  }

  private WebhookAnswer receive(String id, String body) throws Exception {
    return webhooks.receive("shop", headers(id, body), body);
  }

  private Headers headers(String id, String body) {
    var at = clock.instant();
    return new Headers(id, "" + at.getEpochSecond(), WebhookSignature.sign(secret, id, at, body));
  }
}
