package io.qunflow.operations.messaging;

import static io.qunflow.operations.messaging.MessagingWorld.NOON;
import static io.qunflow.operations.messaging.MessagingWorld.TEA;
import static io.qunflow.operations.messaging.MessagingWorld.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.qunflow.community.MemberId;
import io.qunflow.membership.consent.Consents;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkTarget;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people see of messages, and what they do with them. */
class MessageHandlingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LinkTarget ROUND =
      new LinkTarget(LinkPurpose.QUESTIONNAIRE, 17, NOON.plusSeconds(86_400));

  private final StandIn channel = StandIn.network("post");
  private MessagingWorld world;
  private Messages messages;
  private Sheet sheet;
  private MemberId anna;

  MessagingWorld openWorld() {
    return MessagingWorld.onH2();
  }

  @BeforeEach
  void open() {
    world = openWorld();
    messages = world.get(Messages.class);
    sheet = world.get(Sheet.class);
    anna = world.member("安娜");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void listsTheNewestFirstAndGoesOnWhereItEnded() {
    for (var key : List.of("a", "b", "c")) {
      world.enqueue(order(key, MessageKind.NOTICE, "post"), anna);
    }

    var first = messages.find(MessageFilter.ALL, Optional.empty(), 2);
    var second = messages.find(MessageFilter.ALL, first.older(), 2);

    assertThat(first.messages()).extracting(MessageView::orderKey).containsExactly("c", "b");
    assertThat(second.messages()).extracting(MessageView::orderKey).containsExactly("a");
    assertThat(second.older()).isEmpty();
  }

  @Test
  void findsWhatWasNotSentByItsReason() {
    world.get(Consents.class).optOut(anna, "post", "door");
    world.enqueue(order("a", MessageKind.NOTICE, "post"), anna);
    world.enqueue(order("b", MessageKind.REPLY, "post"), anna);
    world.sendDue(channel);

    var found = messages.find(filter(MessageState.SUPPRESSED, "opted_out"), Optional.empty(), 10);

    assertThat(found.messages()).extracting(MessageView::orderKey).containsExactly("a");
    assertThat(found.messages().get(0).receiver()).isEqualTo("安娜");
    assertThat(messages.countAbout("test:1"))
        .isEqualTo(
            Map.of(
                MessageState.SENT, Map.of("", 1),
                MessageState.SUPPRESSED, Map.of("opted_out", 1)));
  }

  @Test
  void showsWhatItSaysButNotALinkThatOpensAsTheMember() throws Exception {
    world.enqueue(order("a", MessageKind.NOTICE, "post", Optional.of(ROUND)), anna);

    var detail = messages.find(1);

    assertThat(detail.body()).isEqualTo("安娜，你好 https://…/m/…");
    assertThatThrownBy(() -> messages.find(99))
        .isInstanceOf(UnknownMessageException.class)
        .hasMessage("没有编号为 99 的消息");
  }

  @Test
  void whatWasInDoubtGoesAgainWithTheSameKeyMarkedAsARepeat() throws Exception {
    world.enqueue(order("a", MessageKind.NOTICE, "post"), anna);
    world.sendDue(
        channel.that(
            m -> {
              throw ChannelException.unknown(MessageReason.TIMEOUT, "10 s");
            }));
    assertThat(world.states()).containsExactly("U:timeout");

    messages.resend(1, "yunying");
    world.sendDue(channel.that(m -> new Receipt("ok")));

    assertThat(world.states()).containsExactly("S");
    assertThat(channel.taken).extracting(OutgoingMessage::attempt).containsExactly(1, 2);
    assertThat(channel.taken).extracting(OutgoingMessage::messageKey).containsOnly("a:1");
    assertThat(messages.find(1).events())
        .extracting(MessageEvent::kind, MessageEvent::person)
        .containsExactly(
            tuple(MessageEvent.Kind.IN_DOUBT, null), tuple(MessageEvent.Kind.RESENT, "yunying"));
  }

  @Test
  void whatIsQueuedCanBeCancelledAndNotSentAgainMeanwhile() throws Exception {
    world.enqueue(order("a", MessageKind.NOTICE, "post"), anna);
    assertThatThrownBy(() -> messages.resend(1, "yunying"))
        .isInstanceOf(MessageStateException.class);

    messages.cancel(1, "yunying");
    world.sendDue(channel);

    assertThat(world.states()).containsExactly("X:cancelled");
    assertThat(messages.find(1).message().settledBy()).isEqualTo("yunying");
    assertThatThrownBy(() -> messages.cancel(1, "admin"))
        .isInstanceOf(MessageStateException.class)
        .hasMessageContaining("已经不在排队");
  }

  @Test
  void theSheetHasWhatAPersonSendsTodayInOrderOfTimeWithTheLinkToCopy() {
    enqueueByHand("late", NOON);
    world.clock.advance(Duration.ofHours(2));
    enqueueByHand("evening", Instant.parse("2026-11-23T10:00:00Z"));
    enqueueByHand("tomorrow", Instant.parse("2026-11-23T16:30:00Z"));
    world.enqueue(order("robot", MessageKind.NOTICE, "post"), anna);

    var due = sheet.findDue(Optional.of(TEA), TODAY);

    assertThat(due).extracting(d -> d.message().orderKey()).containsExactly("late", "evening");
    assertThat(due).extracting(MessageDetail::late).containsExactly(true, false);
    assertThat(due.get(0).body()).contains("/m/").doesNotContain("…");
    assertThat(sheet.findDue(Optional.empty(), TODAY.plusDays(1)))
        .extracting(d -> d.message().orderKey())
        .containsExactly("tomorrow");
  }

  @Test
  void whatFallsIntoQuietHoursIsDueAtTheirEnd() {
    enqueueByHand("early", Instant.parse("2026-11-23T22:00:00Z"));

    var due = sheet.findDue(Optional.of(TEA), TODAY.plusDays(1));

    assertThat(due)
        .extracting(MessageDetail::due)
        .containsExactly(Instant.parse("2026-11-24T00:00:00Z"));
  }

  @Test
  void aTapSettlesItAndCanBeTakenBack() throws Exception {
    enqueueByHand("a", NOON);
    enqueueByHand("b", NOON);

    messages.markSentByPerson(1, "yunying");
    messages.markSentByPerson(1, "yunying");
    messages.skip(2, "yunying", "群里正在吵架");

    assertThat(world.states()).containsExactly("S", "X:skipped");
    assertThat(sheet.findDue(Optional.of(TEA), TODAY)).isEmpty();
    assertThat(sheet.findSettled(Optional.of(TEA), NOON))
        .extracting(MessageView::settledBy)
        .containsExactly("yunying", "yunying");
    assertThatThrownBy(() -> messages.markSentByPerson(1, "admin"))
        .isInstanceOf(MessageStateException.class);

    messages.takeBack(1, "yunying");
    messages.takeBack(2, "yunying");

    assertThat(world.states()).containsExactly("Q", "Q");
    assertThat(sheet.findDue(Optional.of(TEA), TODAY)).hasSize(2);
    assertThat(messages.find(1).message().attempts()).isZero();
  }

  @Test
  void whatAMemberMayNotHaveLeavesTheSheetAndAPauseHoldsTheRest() {
    enqueueByHand("a", NOON);
    var boris = world.member("波");
    world.get(Outbox.class).enqueue(byHand("b", NOON), MessagingWorld.only(boris));
    world.get(Consents.class).optOut(anna, Consents.ALL_CHANNELS, "door");
    world.get(SendingPause.class).pause(TEA, "投诉", "yunying");

    assertThat(sheet.findDue(Optional.of(TEA), TODAY))
        .extracting(d -> d.message().orderKey(), d -> d.held().orElse(""))
        .containsExactly(tuple("b", "paused"));
    world.get(SheetSweep.class).settleWhatMayNotGo();
    assertThat(world.states()).containsExactly("X:opted_out", "Q:paused");
    world.get(SendingPause.class).resume(TEA, "admin");

    assertThat(sheet.findDue(Optional.of(TEA), TODAY))
        .extracting(MessageDetail::held, MessageDetail::due)
        .containsExactly(tuple(Optional.empty(), NOON));
  }

  private void enqueueByHand(String key, Instant when) {
    world.get(Outbox.class).enqueue(byHand(key, when), MessagingWorld.only(anna));
  }

  private static MessageOrder byHand(String key, Instant when) {
    return new MessageOrder(
        key,
        "test:1",
        TEA,
        MessageKind.TASK,
        "manual",
        Map.of("zh", new MessageText("", "{{nickname}} {{link}}")),
        Map.of(),
        Optional.of(new LinkTarget(LinkPurpose.QUESTIONNAIRE, 17, NOON.plusSeconds(86_400L * 3))),
        when);
  }

  private static MessageFilter filter(MessageState state, String reason) {
    return new MessageFilter(
        Optional.of(TEA),
        Optional.of(state),
        Optional.of(reason),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
