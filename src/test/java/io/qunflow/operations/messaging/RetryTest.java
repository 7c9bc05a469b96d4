package io.qunflow.operations.messaging;

import static io.qunflow.operations.messaging.MessagingWorld.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.community.MemberId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a message that was not plainly taken. */
class RetryTest {

  private static final int STEP = 8;

  private MessagingWorld world;
  private MemberId anna;

  MessagingWorld openWorld() {
    return MessagingWorld.onH2();
  }

  @BeforeEach
  void aQueuedMessage() {
    world = openWorld();
    anna = world.member("安娜");
    world.enqueue(order("a", MessageKind.NOTICE, "post"), anna);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whatWasRefusedFailsForGood() {
    var channel = StandIn.network("post").that(m -> refuse("93000"));

    world.sendDue(channel);
    world.clock.advance(Duration.ofDays(1));
    world.sendDue(channel);

    assertThat(world.states()).containsExactly("F:refused_by_receiver");
    assertThat(channel.taken).hasSize(1);
    assertThat(events()).containsExactly("FAILED refused_by_receiver 93000");
  }

  @Test
  void isTriedAgainByTheScheduleAndThenGivenUp() {
    var channel =
        StandIn.network("post")
            .that(
                m -> {
                  throw ChannelException.retryLater(MessageReason.UNREACHABLE, "no route");
                });

    var tries =
        List.of(
            Duration.ZERO,
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6));
    for (int i = 0; i < tries.size(); i++) {
      if (i > 0) {
        world.clock.advance(tries.get(i).minusMillis(1));
        world.sendDue(channel);
        assertThat(channel.taken).hasSize(i);
        world.clock.advance(Duration.ofMillis(1));
      }
      world.sendDue(channel);
    }

    assertThat(channel.taken)
        .extracting(OutgoingMessage::attempt)
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(channel.taken).extracting(OutgoingMessage::messageKey).containsOnly("a:1");
    assertThat(world.states()).containsExactly("F:unreachable");
  }

  @Test
  void waitingForAReceiverThatTakesNoMoreIsNoFailedTry() {
    var channel = StandIn.network("post");
    channel.that(
        m -> {
          if (channel.taken.size() <= 20) {
            throw ChannelException.notBefore(Duration.ofSeconds(3), "rate_limited", "45009");
          }
          return new Receipt("");
        });

    for (int i = 0; i < 21; i++) {
      world.sendDue(channel);
      world.clock.advance(Duration.ofSeconds(3));
    }

    assertThat(world.states()).containsExactly("S");
    assertThat(channel.taken).extracting(OutgoingMessage::attempt).containsOnly(1);
    assertThat(events()).isEmpty();
  }

  /** Sixty mails a minute and ten thousand waiting: those are not tried in vain every minute. */
  @Test
  void whatWouldHearTheSameWaitsWithoutBeingTried() {
    var channel = StandIn.network("post");
    for (int i = 0; i < 100; i++) {
      world.enqueue(order("b" + i, MessageKind.NOTICE, "post"), world.member("波" + i));
    }
    channel.that(
        m -> {
          if (channel.taken.size() > 20) {
            throw ChannelException.notBefore(Duration.ofMinutes(1), "rate_limited", "45009");
          }
          return new Receipt("");
        });

    sendInSteps(channel);

    assertThat(channel.taken).hasSizeBetween(21, 20 + STEP);
    assertThat(world.states()).filteredOn("S"::equals).hasSize(20);
    assertThat(world.states()).filteredOn("Q:rate_limited"::equals).hasSize(81);
    channel.that(m -> new Receipt(""));
    world.clock.advance(Duration.ofMinutes(1));
    sendInSteps(channel);
    assertThat(world.states()).containsOnly("S").hasSize(101);
  }

  /** As a worker does, not all at once. */
  private void sendInSteps(StandIn channel) {
    Claim claim;
    do {
      claim = world.get(Dispatch.class).claim(channel, STEP);
      for (var message : claim.messages()) {
        world.get(Courier.class).deliver(channel, message, claim.lease());
      }
    } while (claim.looked() > 0);
  }

  @Test
  void aDoubtWaitsForAPerson() {
    var channel = StandIn.network("post").that(m -> timeOut());

    world.sendDue(channel);
    world.clock.advance(Duration.ofDays(1));
    world.sendDue(channel);

    assertThat(world.states()).containsExactly("U:timeout");
    assertThat(channel.taken).hasSize(1);
  }

  @Test
  void aDoubtIsRepeatedWithTheSameKeyWhereThatDoesNoHarm() {
    var channel = StandIn.idempotent("post");
    channel.that(m -> channel.taken.size() == 1 ? timeOut() : new Receipt("ok"));

    world.sendDue(channel);
    world.clock.advance(Duration.ofSeconds(10));
    world.sendDue(channel);

    assertThat(world.states()).containsExactly("S");
    assertThat(channel.taken).extracting(OutgoingMessage::attempt).containsExactly(1, 2);
    assertThat(channel.taken).extracting(OutgoingMessage::messageKey).containsOnly("a:1");
    assertThat(events()).containsExactly("REPEATED timeout 10 s");
  }

  @Test
  void anErrorNobodyForesawIsADoubt() {
    var channel =
        StandIn.network("post")
            .that(
                m -> {
                  throw new IllegalArgumentException("13812341234");
                });

    world.sendDue(channel);

    assertThat(world.states()).containsExactly("U:error");
    assertThat(events()).containsExactly("IN_DOUBT error IllegalArgumentException");
  }

  @Test
  void whatAProgramThatIsGoneHadNotBegunIsQueuedAgain() {
    var channel = StandIn.network("post");
    world.get(Dispatch.class).claim(channel, 10);
    assertThat(takeOver(channel)).isZero();
    leaseRunsOut();

    assertThat(takeOver(channel)).isEqualTo(1);

    assertThat(world.states()).containsExactly("Q");
    world.sendDue(channel);
    assertThat(channel.taken).extracting(OutgoingMessage::attempt).containsExactly(1);
  }

  @Test
  void whatItHadBegunIsInDoubtAndALateAnswerSettlesIt() {
    var channel = StandIn.network("post");
    channel.that(
        m -> {
          leaseRunsOut();
          takeOver(channel);
          assertThat(world.states()).containsExactly("U:killed");
          return new Receipt("late");
        });

    world.sendDue(channel);

    assertThat(world.states()).containsExactly("S");
  }

  @Test
  void whatItHadBegunIsRepeatedWhereThatDoesNoHarm() {
    var channel = StandIn.idempotent("post");
    var claim = world.get(Dispatch.class).claim(channel, 10);
    world.get(DispatchMapper.class).start(1, claim.lease(), 60_000, world.clock.instant());
    leaseRunsOut();

    takeOver(channel);
    world.sendDue(channel);

    assertThat(world.states()).containsExactly("S");
    assertThat(channel.taken).extracting(OutgoingMessage::attempt).containsExactly(2);
    assertThat(events()).containsExactly("REPEATED killed null");
  }

  @Test
  void aWorkerThatWokeUpTooLateSendsNothing() {
    var channel = StandIn.network("post");
    var claim = world.get(Dispatch.class).claim(channel, 10);
    leaseRunsOut();

    world.get(Courier.class).deliver(channel, claim.messages().get(0), claim.lease());

    assertThat(channel.taken).isEmpty();
  }

  @Test
  void whatIsTakenIsNotTakenTwice() {
    var channel = StandIn.network("post");

    var first = world.get(Dispatch.class).claim(channel, 10);
    var second = world.get(Dispatch.class).claim(channel, 10);

    assertThat(first.messages()).hasSize(1);
    assertThat(second.messages()).isEmpty();
  }

  @Test
  void whatIsOnAChannelThatIsGoneFails() {
    recovery(List.of()).failUnknownChannels();

    assertThat(world.states()).containsExactly("F:channel_off");
  }

  private static Receipt refuse(String detail) throws ChannelException {
    throw ChannelException.refused(MessageReason.REFUSED_BY_RECEIVER, detail);
  }

  private static Receipt timeOut() throws ChannelException {
    throw ChannelException.unknown(MessageReason.TIMEOUT, "10 s");
  }

  private int takeOver(Channel channel) {
    var work = new TransactionTemplate(world.get(PlatformTransactionManager.class));
    return work.execute(status -> recovery(List.of(channel)).takeOver());
  }

  private Recovery recovery(List<Channel> channels) {
    return new Recovery(
        world.get(DispatchMapper.class),
        world.get(EventMapper.class),
        new Channels(channels),
        world.clock);
  }

  private void leaseRunsOut() {
    world.sql.update("UPDATE message SET lease_until_ms = 1 WHERE state = 'G'");
  }

  private List<String> events() {
    return world.get(EventMapper.class).findAll(1).stream()
        .map(event -> event.kind() + " " + event.reason() + " " + event.detail())
        .toList();
  }
}
