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

  /** Long enough for a call that does not hang, most of the time; nothing depends on it. */
  private static final Duration SHORT = Duration.ofMillis(500);

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
    stop(one);
    stop(other);

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
    stop(worker);

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
    stop(worker);

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

  @Test
  void whatHangsIsInDoubtAfterItsTimeAndALateAnswerSettlesIt() throws Exception {
    var go = new CountDownLatch(1);
    var hanging = ConcurrentHashMap.<Long>newKeySet();
    var others = new CountDownLatch(MEMBERS - 3);
    var channel =
        new Gate(
            "gate",
            SHORT,
            message -> {
              if (message.id() <= 3) {
                hanging.add(message.id());
                await(go);
              } else {
                others.countDown();
              }
            });
    var worker = worker(channel);
    world.get(Outbox.class).enqueue(order("a", MessageKind.NOTICE, "gate"), MessagingWorld.ALL);

    worker.start();
    await(others);
    stop(worker);

    assertThat(hanging).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(world.states().subList(0, 3)).containsOnly("U:timeout");
    go.countDown();
    while (sent().size() < MEMBERS) {
      Thread.onSpinWait();
    }
    assertThat(world.states()).containsOnly("S").hasSize(MEMBERS);
  }

  @Test
  void aChannelThatHangsStandsStillAndHoldsUpNoOther() throws Exception {
    var go = new CountDownLatch(1);
    var begun = new CountDownLatch(8);
    var calls = new AtomicInteger();
    var hanging =
        worker(
            new Gate(
                "gate",
                SHORT,
                message -> {
                  calls.incrementAndGet();
                  begun.countDown();
                  await(go);
                }));
    var all = new CountDownLatch(MEMBERS);
    var other = worker(new Gate("other", LONG, message -> all.countDown()));
    var outbox = world.get(Outbox.class);
    outbox.enqueue(order("a", MessageKind.NOTICE, "gate"), MessagingWorld.ALL);

    hanging.start();
    await(begun);
    outbox.enqueue(order("b", MessageKind.NOTICE, "other"), MessagingWorld.ALL);
    other.start();
    await(all);
    stop(other);
    stop(hanging);

    assertThat(calls).as("threads of the channel").hasValue(8);
    assertThat(statesOf("gate")).filteredOn("U:timeout"::equals).hasSize(8);
    assertThat(statesOf("gate")).filteredOn(state -> state.startsWith("Q")).hasSize(MEMBERS - 8);
    assertThat(statesOf("other")).containsOnly("S");
    go.countDown();
  }

  private java.util.List<String> statesOf(String channel) {
    return world.sql.queryForList(
        "SELECT CONCAT(state, CASE WHEN reason IS NULL THEN '' ELSE CONCAT(':', reason) END)"
            + " FROM message WHERE channel = ?",
        String.class,
        channel);
  }

  private Set<Long> sent() {
    return Set.copyOf(
        world.sql.queryForList("SELECT id FROM message WHERE state = 'S'", Long.class));
  }

  private ChannelWorker worker(NetworkChannel channel) {
    var work =
        new Senders(
            channel,
            world.get(Dispatch.class),
            world.get(Courier.class),
            world.get(DispatchMapper.class),
            LONG);
    return new ChannelWorker(channel.key(), work, LONG);
  }

  private static void stop(ChannelWorker worker) {
    try {
      worker.askToStop();
      worker.awaitEnd(LONG);
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

  /** Like {@link StandIn}, with a time of its own. */
  private record Gate(
      String key, Duration timeout, java.util.function.Consumer<OutgoingMessage> receiver)
      implements NetworkChannel {

    Gate(java.util.function.Consumer<OutgoingMessage> receiver) {
      this("gate", LONG, receiver);
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
