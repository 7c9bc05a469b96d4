package io.qunflow.operations.messaging;

import java.time.Duration;
import java.util.LinkedHashMap;
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
 * The workers of this node: one for each channel, and one that looks after what was left behind.
 */
@Component
class MessagingWorkers {

  private static final Logger LOG = LoggerFactory.getLogger(MessagingWorkers.class);
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
        var worker = new ChannelWorker(channel, dispatch, courier, messages, properties.poll());
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

  @EventListener(ContextClosedEvent.class)
  synchronized void stop() {
    if (upkeep != null) {
      upkeep.shutdown();
    }
    try {
      for (var worker : workers.values()) {
        worker.stop(PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.clear();
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
