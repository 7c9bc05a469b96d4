package io.qunflow.operations.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.community.CommunityKey;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is known about a call, whether it returns, throws or hangs. */
@Timeout(300)
class HandoverTest {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final Handover handover = new Handover();
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    go.countDown();
    handover.close();
  }

  @Test
  void whatComesInTimeIsTheAnswer() throws Exception {
    var receipt = send(channel(LONG, message -> new Receipt("250 " + message.id())));

    assertThat(receipt.text()).isEqualTo("250 7");
  }

  @Test
  void whatTheReceiverRefusesIsTold() {
    var refused = ChannelException.refused(MessageReason.REFUSED_BY_RECEIVER, "550");

    assertThatThrownBy(
            () ->
                send(
                    channel(
                        LONG,
                        message -> {
                          throw refused;
                        })))
        .isSameAs(refused);
  }

  @Test
  void anErrorOfTheProgramIsOneOfTheCallerToo() {
    assertThatThrownBy(
            () ->
                send(
                    channel(
                        LONG,
                        message -> {
                          throw new StackOverflowError();
                        })))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(StackOverflowError.class);
  }

  @Test
  void whatHangsIsInDoubtAndItsLateAnswerIsToldOnce() throws Exception {
    var late = new ArrayBlockingQueue<Receipt>(2);
    var channel =
        channel(
            SHORT,
            message -> {
              await(go);
              return new Receipt("late");
            });

    assertThatThrownBy(() -> handover.send(channel, message(), late::add))
        .isInstanceOfSatisfying(
            ChannelException.class,
            e -> {
              assertThat(e.outcome()).isEqualTo(ChannelException.Outcome.UNKNOWN);
              assertThat(e.reason()).isEqualTo(MessageReason.TIMEOUT);
            });
    go.countDown();

    assertThat(late.poll(5, TimeUnit.MINUTES)).isEqualTo(new Receipt("late"));
    assertThat(late).isEmpty();
  }

  @Test
  void aChannelOfWhichTooManyCallsHangBeginsNoOtherUntilOneReturns() throws Exception {
    var channel =
        channel(
            SHORT,
            message -> {
              await(go);
              return new Receipt("");
            });
    for (int call = 0; call < 8; call++) {
      assertThat(handover.isClogged(channel)).isFalse();
      assertThatThrownBy(() -> send(channel)).hasMessageStartingWith("no answer");
    }

    assertThat(handover.isClogged(channel)).isTrue();
    assertThatThrownBy(() -> send(channel))
        .isInstanceOfSatisfying(
            ChannelException.class,
            e -> {
              assertThat(e.outcome()).isEqualTo(ChannelException.Outcome.RETRY_LATER);
              assertThat(e.reason()).isEqualTo(MessageReason.UNREACHABLE);
              assertThat(e.after()).isPresent();
            });
    go.countDown();
    while (handover.isClogged(channel)) {
      Thread.onSpinWait();
    }
  }

  private Receipt send(NetworkChannel channel) throws ChannelException {
    return handover.send(channel, message(), late -> {});
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static NetworkChannel channel(Duration timeout, StandIn.Receiver receiver) {
    return new NetworkChannel() {
      @Override
      public String key() {
        return "post";
      }

      @Override
      public boolean forGroups() {
        return true;
      }

      @Override
      public boolean forMembers() {
        return true;
      }

      @Override
      public boolean repeatsAreHarmless() {
        return false;
      }

      @Override
      public Duration timeout() {
        return timeout;
      }

      @Override
      public Receipt send(OutgoingMessage message) throws ChannelException {
        return receiver.take(message);
      }
    };
  }

  private static OutgoingMessage message() {
    return new OutgoingMessage(
        7,
        "a:7",
        1,
        new CommunityKey("tea"),
        MessageKind.NOTICE,
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        "好",
        Optional.<URI>empty(),
        Optional.empty(),
        Map.of(),
        "zh");
  }
}
