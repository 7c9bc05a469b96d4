package io.qunflow.operations.messaging;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Does the work of one channel, on a thread of its own, until it is stopped. */
final class ChannelWorker {

  private static final Logger LOG = LoggerFactory.getLogger(ChannelWorker.class);

  /** What there is to do on a channel. */
  interface Work {

    /**
     * @return whether there may be more to do at once
     */
    boolean doNext() throws InterruptedException;

    /** Begins nothing more. */
    default void stop() {}

    /**
     * @return whether everything it began is over
     */
    default boolean awaitEnd(Duration patience) throws InterruptedException {
      return true;
    }
  }

  private final String channel;
  private final Work work;
  private final Duration pause;
  private final Semaphore wake = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopped;

  /**
   * @param pause how long it rests when there is nothing to do
   */
  ChannelWorker(String channel, Work work, Duration pause) {
    this.channel = channel;
    this.work = work;
    this.pause = pause;
    this.thread = new Thread(this::run, "sending-" + channel + "-taker");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** There may be something to do. */
  void wake() {
    if (wake.availablePermits() == 0) {
      wake.release();
    }
  }

  /** Begins nothing more; returns at once. */
  void askToStop() {
    stopped = true;
    work.stop();
    wake();
  }

  /**
   * Waits for what is on its way. Interrupts nobody: H2 closes its file under an interrupted
   * thread.
   */
  void awaitEnd(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    thread.join(Math.max(1, patience.toMillis()));
    if (!work.awaitEnd(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
      LOG.warn("Channel {} did not finish; what it was sending will be in doubt", channel);
    }
  }

  private void run() {
    while (!stopped) {
      try {
        if (!work.doNext()) {
          rest();
        }
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("Channel {} could not look for messages, tries again", channel, e);
        rest();
      } catch (RuntimeException e) {
        LOG.error("Channel {} failed while taking messages, tries again", channel, e);
        rest();
      } catch (InterruptedException e) {
        return;
      }
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
}
