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
 * Sends what is due on one network channel: takes messages, of which a few threads hand one over at
 * a time. It takes no more than it can soon begin, and nothing while the channel stands still.
 */
final class Senders implements ChannelWorker.Work {

  private static final Logger LOG = LoggerFactory.getLogger(Senders.class);
  private static final int WAITING_PER_SENDER = 4;

  private final NetworkChannel channel;
  private final Dispatch dispatch;
  private final Courier courier;
  private final DispatchMapper messages;
  private final Duration pause;
  private final Semaphore free;
  private final int most;
  private final ExecutorService threads;
  private boolean clogged;
  private volatile boolean stopped;

  /**
   * @param pause how long it waits for a sender that is free before it looks again
   */
  Senders(
      NetworkChannel channel,
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
    this.threads =
        Executors.newFixedThreadPool(
            channel.senders(),
            task -> {
              var thread = new Thread(task, "sending-" + channel.key());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Waits until half of the senders' queue is free, so that messages are taken many at once. */
  @Override
  public boolean doNext() throws InterruptedException {
    if (standsStill()) {
      return false;
    }
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
        threads.execute(() -> send(message, claim.lease()));
      }
      return claim.looked() > 0;
    } finally {
      free.release(room - used);
    }
  }

  private boolean standsStill() {
    boolean now = courier.isClogged(channel);
    if (now && !clogged) {
      LOG.error("Channel {} stands still: too many of its calls hang", channel.key());
    }
    clogged = now;
    return now;
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

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public boolean awaitEnd(Duration patience) throws InterruptedException {
    threads.shutdown();
    return threads.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
  }
}
