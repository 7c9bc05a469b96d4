package io.qunflow.operations.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls receivers and waits no longer for an answer than the channel allows. A call that hangs
 * cannot be ended from outside (an interrupt would close H2's file): it keeps its thread until it
 * returns. So a channel has a share of threads, twice its senders, and nothing of another's: as
 * many of its calls may hang as it has senders before it becomes slower, twice as many before it
 * stands still.
 */
public class Handover implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
  private static final int THREADS_PER_SENDER = 2;
  private static final Duration UNTIL_SOME_RETURN = Duration.ofSeconds(30);

  private final Map<String, Semaphore> shares = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            var thread = new Thread(task, "handover");
            thread.setDaemon(true);
            return thread;
          });

  /** Whether so many calls of the channel hang that no other is begun. */
  boolean isClogged(NetworkChannel channel) {
    return share(channel).availablePermits() == 0;
  }

  /**
   * Hands a message over.
   *
   * @param late told what the receiver answered after its time, from another thread
   * @return what the receiver answered in time
   * @throws ChannelException as {@link NetworkChannel#send}; in doubt once the time is over; to be
   *     sent later, without being tried, where too many calls hang
   */
  public Receipt send(NetworkChannel channel, OutgoingMessage message, Consumer<Receipt> late)
      throws ChannelException {
    var settled = new AtomicBoolean();
    var call =
        begin(
            channel,
            () -> {
              var receipt = channel.send(message);
              if (!settled.compareAndSet(false, true)) {
                late.accept(receipt);
              }
              return receipt;
            });
    try {
      return call.get(channel.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      if (settled.compareAndSet(false, true)) {
        LOG.warn("Channel {} gave no answer in time to {}", channel.key(), message);
        throw ChannelException.unknown(
            MessageReason.TIMEOUT, "no answer in " + channel.timeout().toSeconds() + " s");
      }
      return answer(call);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ChannelException.unknown(MessageReason.ERROR, "interrupted");
    }
  }

  private Future<Receipt> begin(NetworkChannel channel, Callable<Receipt> call)
      throws ChannelException {
    var share = share(channel);
    if (share.tryAcquire()) {
      try {
        return threads.submit(
            () -> {
              try {
                return call.call();
              } finally {
                share.release();
              }
            });
      } catch (RejectedExecutionException e) {
        share.release();
      }
    }
    throw ChannelException.notBefore(
        UNTIL_SOME_RETURN, MessageReason.UNREACHABLE, "earlier calls still hang");
  }

  /** It came in the moment in which its time was over. */
  private static Receipt answer(Future<Receipt> call) throws ChannelException {
    try {
      return call.get();
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ChannelException.unknown(MessageReason.ERROR, "interrupted");
    }
  }

  private static ChannelException failure(ExecutionException e) {
    if (e.getCause() instanceof ChannelException known) {
      return known;
    }
    if (e.getCause() instanceof RuntimeException unforeseen) {
      throw unforeseen;
    }
    throw new IllegalStateException(e.getCause());
  }

  private Semaphore share(NetworkChannel channel) {
    return shares.computeIfAbsent(
        channel.key(), key -> new Semaphore(channel.senders() * THREADS_PER_SENDER));
  }

  /** Begins no more calls; those that hang end with the program. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
