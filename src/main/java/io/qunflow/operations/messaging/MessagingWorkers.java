package io.qunflow.operations.messaging;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The workers of this node: one for each channel that no person serves, and one that looks after
 * what was left behind. At the end they stop first, then {@link Handover}, then the database.
 */
@Component
class MessagingWorkers {

  private static final Logger LOG = LoggerFactory.getLogger(MessagingWorkers.class);
  private static final int HERE_AT_ONCE = 500;

  /** For all channels together. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Map<String, ChannelWorker> workers = new LinkedHashMap<>();
  private final Channels channels;
  private final Dispatch dispatch;
  private final Courier courier;
  private final DispatchMapper messages;
  private final Recovery recovery;
  private final SheetSweep sheet;
  private final MessagingProperties properties;
  private ScheduledExecutorService upkeep;

  MessagingWorkers(
      Channels channels,
      Dispatch dispatch,
      Courier courier,
      DispatchMapper messages,
      Recovery recovery,
      SheetSweep sheet,
      MessagingProperties properties) {
    this.channels = channels;
    this.dispatch = dispatch;
    this.courier = courier;
    this.messages = messages;
    this.recovery = recovery;
    this.sheet = sheet;
    this.properties = properties;
  }

  @EventListener(ApplicationReadyEvent.class)
  synchronized void start() {
    if (!properties.workers() || !workers.isEmpty()) {
      return;
    }
    for (var channel : channels.findAll()) {
      if (channel.delivery() != Delivery.PERSON) {
        var worker = new ChannelWorker(channel.key(), work(channel), properties.poll());
        workers.put(channel.key(), worker);
        worker.start();
      }
    }
    upkeep = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "sending-upkeep"));
    long millis = properties.recovery().toMillis();
    upkeep.scheduleWithFixedDelay(this::lookAfter, millis, millis, TimeUnit.MILLISECONDS);
  }

  @TransactionalEventListener(fallbackExecution = true)
  synchronized void wake(MessagesQueued queued) {
    var worker = workers.get(queued.channel());
    if (worker != null) {
      worker.wake();
    }
  }

  /** First nobody begins anything more, then all are waited for together. */
  @EventListener(ContextClosedEvent.class)
  void stop() {
    var stopping = takeAway();
    stopping.forEach(ChannelWorker::askToStop);
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (var worker : stopping) {
        worker.awaitEnd(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<ChannelWorker> takeAway() {
    if (upkeep != null) {
      upkeep.shutdown();
    }
    var all = List.copyOf(workers.values());
    workers.clear();
    return all;
  }

  private ChannelWorker.Work work(Channel channel) {
    return channel instanceof NetworkChannel network
        ? new Senders(network, dispatch, courier, messages, properties.poll())
        : () -> dispatch.deliverHere(channel, HERE_AT_ONCE) > 0;
  }

  private void lookAfter() {
    try {
      while (recovery.takeOver() > 0) {
        LOG.debug("There may be more of them");
      }
      recovery.failUnknownChannels();
      sheet.settleWhatMayNotGo();
    } catch (RuntimeException e) {
      LOG.warn("What was left behind could not be looked after, tries again", e);
    }
  }
}
