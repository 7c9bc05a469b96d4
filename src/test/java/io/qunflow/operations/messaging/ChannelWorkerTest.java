package io.qunflow.operations.messaging;

import static io.qunflow.operations.messaging.MessagingWorld.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workers with their threads. */
class ChannelWorkerTest {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int MEMBERS = 100;

  private MessagingWorld world;

  MessagingWorld openWorld() {
    return MessagingWorld.onH2();
  }

  @BeforeEach
  void aHundredQueuedMessages() {
    world = openWorld();
    for (int i = 0; i < MEMBERS; i++) {
      world.people.member("member " + i);
    }
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void twoWorkersSendEachMessageOnce() throws Exception {
    var keys = ConcurrentHashMap.<String>newKeySet();
    var repeats = new AtomicInteger();
    var all = new CountDownLatch(MEMBERS);
    var channel =
        new Gate(
            message -> {
              if (!keys.add(message.messageKey())) {
                repeats.incrementAndGet();
              }
              all.countDown();
            });
    var one = worker(channel);
    var other = worker(channel);
    world.get(Outbox.class).enqueue(order("a", MessageKind.NOTICE, "gate"), MessagingWorld.ALL);

    one.start();
    other.start();
    boolean sent = all.await(60, TimeUnit.SECONDS);
    one.stop(LONG);
    other.stop(LONG);

    assertThat(sent).isTrue();
    assertThat(keys).hasSize(MEMBERS);
    assertThat(repeats).hasValue(0);
    assertThat(world.states()).containsOnly("S").hasSize(MEMBERS);
  }

  @Test
  void aReceiverThatHangsHoldsNoConnection() throws Exception {
    var hanging = new CountDownLatch(4);
    var go = new CountDownLatch(1);
    var channel =
        new Gate(
            message -> {
              hanging.countDown();
              await(go);
            });
    var worker = worker(channel);
    world.get(Outbox.class).enqueue(order("a", MessageKind.NOTICE, "gate"), MessagingWorld.ALL);

    worker.start();
    await(hanging);
    var held = world.database.dataSource().getHikariPoolMXBean().getActiveConnections();
    go.countDown();
    worker.stop(LONG);

    assertThat(held).isZero();
    assertThat(world.states()).doesNotContain("G");
  }

  @Test
  void isWokenAndNeedNotWaitForItsNextLook() throws Exception {
    var all = new CountDownLatch(MEMBERS);
    var channel = new Gate(message -> all.countDown());
    var worker = worker(channel);
    worker.start();

    world.get(Outbox.class).enqueue(order("a", MessageKind.NOTICE, "gate"), MessagingWorld.ALL);
    worker.wake();
    boolean sent = all.await(60, TimeUnit.SECONDS);
    worker.stop(LONG);

    assertThat(sent).isTrue();
  }

  @Test
  void whatItHadTakenAndNotBegunIsFreeWhenItStops() throws Exception {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var taken = ConcurrentHashMap.<Long>newKeySet();
    var channel =
        new Gate(
            message -> {
              taken.add(message.id());
              begun.countDown();
              await(go);
            });
    var worker = worker(channel);
    world.get(Outbox.class).enqueue(order("a", MessageKind.NOTICE, "gate"), MessagingWorld.ALL);
    worker.start();
    await(begun);

    var stopping = new Thread(() -> stop(worker));
    stopping.start();
    while (stopping.getState() == Thread.State.RUNNABLE
        || stopping.getState() == Thread.State.NEW) {
      Thread.onSpinWait();
    }
    go.countDown();
    stopping.join();

    assertThat(world.states()).containsOnly("S", "Q");
    assertThat(sent()).isEqualTo(taken);
  }

  private Set<Long> sent() {
    return Set.copyOf(
        world.sql.queryForList("SELECT id FROM message WHERE state = 'S'", Long.class));
  }

  private ChannelWorker worker(Channel channel) {
    return new ChannelWorker(
        channel,
        world.get(Dispatch.class),
        world.get(Courier.class),
        world.get(DispatchMapper.class),
        LONG);
  }

  private static void stop(ChannelWorker worker) {
    try {
      worker.stop(LONG);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("waited for a minute");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Like {@link StandIn}, for several threads. */
  private record Gate(java.util.function.Consumer<OutgoingMessage> receiver) implements Channel {

    @Override
    public String key() {
      return "gate";
    }

    @Override
    public boolean forGroups() {
      return false;
    }

    @Override
    public boolean forMembers() {
      return true;
    }

    @Override
    public boolean needsEndpoint() {
      return false;
    }

    @Override
    public boolean repeatsAreHarmless() {
      return false;
    }

    @Override
    public Receipt send(OutgoingMessage message) {
      receiver.accept(message);
      return new Receipt("");
    }
  }
}
