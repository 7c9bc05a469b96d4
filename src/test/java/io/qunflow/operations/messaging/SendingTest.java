package io.qunflow.operations.messaging;

import static io.qunflow.operations.messaging.MessagingWorld.TEA;
import static io.qunflow.operations.messaging.MessagingWorld.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.membership.consent.ConsentPurpose;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkTarget;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is checked when a message is about to be sent, and what is written down. */
class SendingTest {

  private final StandIn channel = StandIn.network("post");
  private MessagingWorld world;
  private MemberId anna;

  MessagingWorld openWorld() {
    return MessagingWorld.onH2();
  }

  @BeforeEach
  void open() {
    world = openWorld();
    anna = world.member("安娜😀");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void sendsWhatIsDueWithItsTextAndWritesDownTheReceipt() {
    world.enqueue(order("a", MessageKind.NOTICE, "post"), anna);

    world.sendDue(channel);

    assertThat(world.states()).containsExactly("S");
    assertThat(channel.taken)
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.messageKey()).isEqualTo("a:" + anna.value());
              assertThat(message.attempt()).isEqualTo(1);
              assertThat(message.body()).isEqualTo("安娜😀，你好");
              assertThat(message.optOutLink()).isPresent();
            });
    assertThat(world.sql.queryForMap("SELECT attempts, receipt, settled_at_ms FROM message"))
        .containsEntry("attempts", 1)
        .containsEntry("receipt", "ok-1")
        .containsEntry("settled_at_ms", MessagingWorld.NOON.toEpochMilli());
  }

  @Test
  void writesInTheLanguageOfTheMember() {
    world.get(MemberService.class).recordFact(anna, "language", "en", "form");
    world.enqueue(order("a", MessageKind.NOTICE, "post"), anna);

    world.sendDue(channel);

    assertThat(channel.taken).extracting(OutgoingMessage::body).containsExactly("Hello 安娜😀");
  }

  @Test
  void theMoreUrgentGoesFirst() {
    world.enqueue(order("offer", MessageKind.NOTICE, "post"), anna);
    world.enqueue(order("answer", MessageKind.REPLY, "post"), anna);
    world.enqueue(order("duty", MessageKind.TASK, "post"), anna);

    world.sendDue(channel);

    assertThat(channel.taken)
        .extracting(OutgoingMessage::kind)
        .containsExactly(MessageKind.REPLY, MessageKind.TASK, MessageKind.NOTICE);
  }

  @Test
  void nothingGoesBeforeItsTime() {
    var later =
        new MessageOrder(
            "a",
            "test:1",
            TEA,
            MessageKind.NOTICE,
            "post",
            Map.of("zh", new MessageText("", "好")),
            Map.of(),
            Optional.empty(),
            MessagingWorld.NOON.plusSeconds(60));
    world.enqueue(later, anna);

    world.sendDue(channel);
    assertThat(world.states()).containsExactly("Q");
    world.clock.advance(Duration.ofMinutes(1));
    world.sendDue(channel);

    assertThat(world.states()).containsExactly("S");
  }

  @Test
  void consentIsAskedWhenItIsSentNotWhenItIsQueued() {
    var consents = world.get(Consents.class);
    consents.state(anna, ConsentPurpose.MARKETING, true, "1", "door");
    world.enqueue(order("a", MessageKind.MARKETING, "post"), anna);
    consents.state(anna, ConsentPurpose.MARKETING, false, "1", "door");

    world.sendDue(channel);

    assertThat(world.states()).containsExactly("X:no_consent");
    assertThat(channel.taken).isEmpty();
  }

  @Test
  void whoOptedOutGetsAnswersOnly() {
    world.get(Consents.class).optOut(anna, "post", "door");
    world.enqueue(order("a", MessageKind.NOTICE, "post"), anna);
    world.enqueue(order("b", MessageKind.REPLY, "post"), anna);

    world.sendDue(channel);

    assertThat(world.states()).containsExactly("X:opted_out", "S");
  }

  @Test
  void quietHoursMoveItToTheirEnd() {
    world.clock.set(Instant.parse("2026-11-23T15:30:00Z"));
    world.enqueue(order("a", MessageKind.NOTICE, "post"), anna);
    world.enqueue(order("b", MessageKind.REPLY, "post"), anna);

    world.sendDue(channel);

    assertThat(world.states()).containsExactly("Q:quiet_hours", "S");
    assertThat(world.sql.queryForObject("SELECT due_at_ms FROM message WHERE id = 1", Long.class))
        .isEqualTo(Instant.parse("2026-11-24T00:00:00Z").toEpochMilli());
    world.clock.set(Instant.parse("2026-11-24T00:00:00Z"));
    world.sendDue(channel);
    assertThat(world.states()).containsExactly("S", "S");
  }

  @Test
  void aMemberGetsAtMostSoManyInAWeekOnAllChannels() {
    var other = StandIn.network("pigeon");
    world.get(SendingRules.class).change(TEA, rule(2), "admin");
    world.enqueue(order("a", MessageKind.REMINDER, "pigeon"), anna);
    world.sendDue(other);
    for (var key : List.of("b", "c", "d")) {
      world.enqueue(order(key, MessageKind.QUESTIONNAIRE, "post"), anna);
    }
    world.enqueue(order("duty", MessageKind.TASK, "post"), anna);

    world.sendDue(channel);

    assertThat(world.states()).containsExactly("S", "S", "X:frequency", "X:frequency", "S");
    world.clock.advance(SendingCheck.WEEK);
    world.enqueue(order("e", MessageKind.QUESTIONNAIRE, "post"), anna);
    world.sendDue(channel);
    assertThat(world.states()).endsWith("S");
  }

  @Test
  void everythingOfACommunityWaitsWhileItIsPaused() {
    var pause = world.get(SendingPause.class);
    pause.pause(TEA, "投诉", "yunying");
    world.enqueue(order("a", MessageKind.NOTICE, "post"), anna);

    world.sendDue(channel);
    world.clock.advance(Duration.ofHours(3));
    world.sendDue(channel);
    assertThat(world.states()).containsExactly("Q:paused");
    pause.resume(TEA, "admin");
    world.sendDue(channel);

    assertThat(world.states()).containsExactly("S");
  }

  @Test
  void whatAWorkerHadTakenStaysHereWhenTheCommunityIsPausedMeanwhile() {
    var pause = world.get(SendingPause.class);
    for (var name : List.of("波", "小红")) {
      world.enqueue(order(name, MessageKind.NOTICE, "post"), world.member(name));
    }
    world.enqueue(order("a", MessageKind.NOTICE, "post"), anna);
    channel.that(
        message -> {
          if (channel.taken.size() == 1) {
            pause.pause(TEA, "舆情", "yunying");
          }
          return new Receipt("ok");
        });

    world.sendDue(channel);
    assertThat(channel.taken).hasSize(1);
    assertThat(world.states()).containsExactlyInAnyOrder("S", "Q:paused", "Q:paused");
    pause.resume(TEA, "admin");
    world.sendDue(channel);

    assertThat(world.states()).containsOnly("S");
    assertThat(channel.taken).extracting(OutgoingMessage::messageKey).doesNotHaveDuplicates();
    assertThat(channel.taken).hasSize(3).allMatch(message -> message.attempt() == 1);
  }

  @Test
  void withoutAnAddressItFailsAndSaysSo() {
    var mail = StandIn.network("mail");
    var boris = world.member("波");
    world.get(MemberService.class).recordFact(boris, "email", "b@example.org", "form");
    world.enqueue(order("a", MessageKind.NOTICE, "mail"), anna);
    world.enqueue(order("b", MessageKind.NOTICE, "mail"), boris);

    world.sendDue(mail);

    assertThat(world.states()).containsExactly("F:no_address", "S");
    assertThat(mail.taken).extracting(OutgoingMessage::address).containsExactly("b@example.org");
  }

  @Test
  void whatTheLinkLeadsToIsOverMeanwhile() {
    var target = new LinkTarget(LinkPurpose.QUESTIONNAIRE, 17, MessagingWorld.NOON.plusSeconds(60));
    world.enqueue(order("a", MessageKind.NOTICE, "post", Optional.of(target)), anna);
    var boris = world.member("波");
    world.enqueue(order("b", MessageKind.NOTICE, "post", Optional.of(target)), boris);
    world.sql.update(
        "UPDATE message SET due_at_ms = due_at_ms + 60000 WHERE member_id = ?", boris.value());

    world.sendDue(channel);
    world.clock.advance(Duration.ofMinutes(1));
    world.sendDue(channel);

    assertThat(world.states()).containsExactly("S", "X:expired");
    assertThat(channel.taken.get(0).body()).contains("/m/");
  }

  @Test
  void aVariableWithoutAValueFailsBeforeAnythingIsSent() {
    var wrong =
        new MessageOrder(
            "a",
            "test:1",
            TEA,
            MessageKind.NOTICE,
            "post",
            Map.of("zh", new MessageText("", "{{deadline}} 截止")),
            Map.of(),
            Optional.empty(),
            Instant.EPOCH);
    world.enqueue(wrong, anna);

    world.sendDue(channel);

    assertThat(world.states()).containsExactly("F:bad_template");
  }

  @Test
  void aGroupGetsTheLinkForEverybody() {
    var target = new LinkTarget(LinkPurpose.QUESTIONNAIRE, 17, MessagingWorld.NOON.plusSeconds(60));
    var group = world.sql.queryForObject("SELECT id FROM chat_group", Long.class);
    world
        .get(Outbox.class)
        .enqueueToGroups(
            order("a", MessageKind.QUESTIONNAIRE, "post", Optional.of(target)), List.of(group));
    var personal = new LinkTarget(LinkPurpose.TASK, 1, MessagingWorld.NOON.plusSeconds(60));
    world
        .get(Outbox.class)
        .enqueueToGroups(
            order("b", MessageKind.TASK, "post", Optional.of(personal)), List.of(group));

    world.sendDue(channel);

    assertThat(channel.taken.get(0).body()).startsWith("大家，你好").contains("/g/");
    assertThat(world.states()).containsExactly("S", "F:no_group_link");
  }

  @Test
  void whatIsKeptOnOurOwnPageIsDeliveredAtOnceAtAnyHour() {
    world.clock.set(Instant.parse("2026-11-23T15:30:00Z"));
    world.enqueue(order("a", MessageKind.NOTICE, "inbox"), anna);

    world.sendDue(world.channel("inbox"));

    assertThat(world.states()).containsExactly("S");
  }

  private static SendingRule rule(int most) {
    return new SendingRule(new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0)), most);
  }
}
