package io.qunflow.operations.messaging;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Sends what is due on one channel: one thread takes messages, a few hand them over, so that a
 * channel that is slow or hangs holds up itself only. It takes no more than it can soon begin.
 */
final class ChannelWorker {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelWorker.class);
  private static final int WAITING_PER_SENDER = 4;
  private static final int HERE_AT_ONCE = 500;

  private final Channel channel;
  private final Dispatch dispatch;
  private final Courier courier;
  private final DispatchMapper messages;
  private final Duration pause;
  private final Semaphore free;
  private final int most;
  private final Semaphore wake = new Semaphore(0);
  private final ExecutorService senders;
  private final Thread taker;
  private volatile boolean stopped;

  ChannelWorker(
      Channel channel,
      Dispatch dispatch,
      Courier courier,
      DispatchMapper messages,
      Duration pause) {
    this.channel = channel;
    this.dispatch = dispatch;
    this.courier = courier;
    this.messages = messages;
    this.pause = pause;
    this.most = channel.senders() * WAITING_PER_SENDER;
    this.free = new Semaphore(most);
    var names = "sending-" + channel.key();
    this.senders = Executors.newFixedThreadPool(channel.senders(), task -> daemon(task, names));
    this.taker = daemon(this::work, names + "-taker");
  }

  void start() {
    taker.start();
  }

  /** There may be something to do. */
  void wake() {
    if (wake.availablePermits() == 0) {
      wake.release();
    }
  }

  /**
   * Takes nothing more; waits for what is on its way, and puts back what was not begun. Interrupts
   * nobody: H2 closes its file under an interrupted thread.
   */
  void stop(Duration patience) throws InterruptedException {
    stopped = true;
    wake();
    long end = System.nanoTime() + patience.toNanos();
    taker.join(patience.toMillis());
    senders.shutdown();
    if (!senders.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
      LOG.warn("Channel {} did not finish; what it was sending will be in doubt", channel.key());
    }
  }

  private void work() {
    while (!stopped) {
      try {
        boolean more = channel.delivery() == Delivery.HERE ? deliverHere() : sendNext();
        if (!more) {
          rest();
        }
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("Channel {} could not look for messages, tries again", channel.key(), e);
        rest();
      } catch (RuntimeException e) {
        LOG.error("Channel {} failed while taking messages, tries again", channel.key(), e);
        rest();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private boolean deliverHere() {
    return dispatch.claim(channel, HERE_AT_ONCE).looked() > 0;
  }

  /** Waits until half of the senders' queue is free, so that messages are taken many at once. */
  private boolean sendNext() throws InterruptedException {
    int half = most / 2;
    if (!free.tryAcquire(half, pause.toMillis(), TimeUnit.MILLISECONDS)) {
      return true;
    }
    int room = half + free.drainPermits();
    int used = 0;
    try {
      var claim = dispatch.claim(channel, room);
      for (var message : claim.messages()) {
        if (stopped) {
          messages.release(claim.lease());
          break;
        }
        used++;
        senders.execute(() -> send(message, claim.lease()));
      }
      return claim.looked() > 0;
    } finally {
      free.release(room - used);
    }
  }

  private void send(OutgoingMessage message, String lease) {
    try {
      if (stopped) {
        messages.release(lease);
      } else {
        courier.deliver(channel, message, lease);
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Message {} could not be settled; its lease will run out", message.id(), e);
    } finally {
      free.release();
    }
  }

  private void rest() {
    try {
      if (!stopped && wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = true;
    }
  }

  private static Thread daemon(Runnable task, String name) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
