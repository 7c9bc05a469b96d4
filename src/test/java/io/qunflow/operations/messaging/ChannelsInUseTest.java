package io.qunflow.operations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.GroupService;
import io.qunflow.community.NewGroup;
import io.qunflow.operations.messaging.channel.ChannelSettings;
import io.qunflow.operations.messaging.channel.EndpointForm;
import io.qunflow.operations.messaging.channel.WebhookSignature;
import io.qunflow.operations.messaging.channel.WecomStandIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the outbox to a receiver that follows its platform's rules, by real HTTP. */
class ChannelsInUseTest {

  private static final String HOSTS = "qunflow.channels.private-hosts";

  private final AtomicInteger fails = new AtomicInteger();
  private io.qunflow.operations.messaging.channel.StandIn server;
  private WecomStandIn robot;
  private MessagingWorld world;

  @BeforeEach
  void open() {
    server =
        new io.qunflow.operations.messaging.channel.StandIn(
            got ->
                io.qunflow.operations.messaging.channel.StandIn.Reply.json(
                    fails.getAndDecrement() > 0 ? 500 : 200, ""));
    robot =
        new WecomStandIn(
            new java.time.Clock() {
              @Override
              public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
              }

              @Override
              public java.time.Clock withZone(java.time.ZoneId zone) {
                return this;
              }

              @Override
              public java.time.Instant instant() {
                return world.clock.instant();
              }
            },
            "k1");
    System.setProperty(HOSTS, server.host() + "," + robot.host());
    world = MessagingWorld.onH2();
  }

  @AfterEach
  void close() {
    System.clearProperty(HOSTS);
    world.close();
    robot.close();
    server.close();
  }

  @Test
  void aRobotGetsTwentyAMinuteAndTheRestWaitsItsTurn() throws Exception {
    long withRobot = group("1");
    long without = group("2");
    set(
        "wecom-robot",
        Optional.of(withRobot),
        Map.of("url", robot.url("/cgi-bin/webhook/send?key=k1")));
    var outbox = world.get(Outbox.class);
    for (int i = 0; i < 25; i++) {
      outbox.enqueueToGroups(
          MessagingWorld.order("post:" + i, MessageKind.NOTICE, "wecom-robot"),
          i == 0 ? List.of(withRobot, without) : List.of(withRobot));
    }

    sendDue("wecom-robot");
    assertThat(world.states()).filteredOn("S"::equals).hasSize(20);
    assertThat(world.states()).filteredOn("Q:rate_limited"::equals).hasSize(5);
    assertThat(world.states()).filteredOn("F:no_address"::equals).hasSize(1);
    assertThat(robot.got()).hasSize(20);

    world.clock.advance(Duration.ofMinutes(1).plusSeconds(1));
    sendDue("wecom-robot");
    assertThat(world.states()).filteredOn("S"::equals).hasSize(25);
    assertThat(robot.got()).hasSize(25);
    assertThat(robot.got())
        .allSatisfy(got -> assertThat(got.body()).contains("\"msgtype\":\"text\""));
  }

  @Test
  void aReceiverInTroubleGetsItAgainUnderTheSameId() throws Exception {
    set(
        "webhook",
        Optional.empty(),
        Map.of("url", server.url("/hook"), "secret", WebhookSignature.newSecret()));
    var anna = world.member("安娜😀");
    world
        .get(Outbox.class)
        .enqueue(
            MessagingWorld.order("a", MessageKind.NOTICE, "webhook"), MessagingWorld.only(anna));
    fails.set(1);

    sendDue("webhook");
    assertThat(world.states()).containsExactly("Q:unreachable");
    world.clock.advance(Duration.ofMinutes(2));
    sendDue("webhook");

    assertThat(world.states()).containsExactly("S");
    assertThat(server.got())
        .extracting(got -> got.headers().get("webhook-id"))
        .containsOnly("a:" + anna.value());
    assertThat(server.got())
        .extracting(got -> got.headers().get("qunflow-attempt"))
        .containsExactly("1", "2");
    assertThat(server.got().get(1).body()).contains("安娜😀，你好");
  }

  @Test
  void whatNobodySetUpIsSaidAndNothingIsSent() {
    var anna = world.member("安娜");
    world
        .get(Outbox.class)
        .enqueue(
            MessagingWorld.order("a", MessageKind.NOTICE, "webhook"), MessagingWorld.only(anna));

    sendDue("webhook");

    assertThat(world.states()).containsExactly("F:channel_off");
    assertThat(server.got()).isEmpty();
  }

  private void sendDue(String channel) {
    world.sendDue(world.channel(channel));
  }

  private long group(String key) throws Exception {
    return world
        .get(GroupService.class)
        .create(MessagingWorld.TEA, new NewGroup("g" + key, key + "群", "WECOM", "BASE", null, null))
        .id();
  }

  private void set(String channel, Optional<Long> group, Map<String, String> values)
      throws Exception {
    world
        .get(ChannelSettings.class)
        .save(
            MessagingWorld.TEA,
            channel,
            group,
            new EndpointForm(true, values, null, null),
            "admin");
  }
}
