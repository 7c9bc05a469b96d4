package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the weeks that are out of date, in transactions of its own, each of some communities.
 * Several nodes may do so at once: what one is counting the others leave alone, and a week that
 * becomes out of date while it is being counted stays marked.
 */
@Service
public class FigureUpdater {

  private static final int COMMUNITIES_AT_ONCE = 50;
  private static final int WEEKS_AT_ONCE = 2000;
  private static final int WORKERS = 2;
  private static final int MOST_ATTEMPTS = 5;

  private final DueMapper due;
  private final DueWeeks weeks;
  private final TransactionTemplate transactions;

  FigureUpdater(DueMapper due, DueWeeks weeks, PlatformTransactionManager transactions) {
    this.due = due;
    this.weeks = weeks;
    this.transactions = new TransactionTemplate(transactions);
    this.transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /**
   * Counts what is out of date of one community, and the weeks that began since the last time.
   *
   * @return how many weeks were counted; 0 also where another node counts them now
   */
  public int updateDue(CommunityKey community) {
    transactions.executeWithoutResult(status -> weeks.markBegun(community));
    return updateAll(List.of(community));
  }

  /**
   * Counts what is out of date of every community, two batches at a time: a database counts each on
   * one core.
   */
  public int updateDue() {
    transactions.executeWithoutResult(status -> weeks.markBegun(null));
    var batches = new Batches(due);
    var workers = Executors.newFixedThreadPool(WORKERS);
    try {
      Callable<Integer> worker = () -> countAll(batches);
      var counted = workers.invokeAll(Collections.nCopies(WORKERS, worker));
      int sum = 0;
      for (var each : counted) {
        sum += each.get();
      }
      return sum;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The counting of figures was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Figures could not be counted", e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private int countAll(Batches batches) {
    int counted = 0;
    for (var next = batches.next(); !next.isEmpty(); next = batches.next()) {
      counted += updateAll(next);
    }
    return counted;
  }

  /** Hands out communities in the order of their keys, each once. */
  private static final class Batches {

    private final DueMapper due;
    private String after = "";

    Batches(DueMapper due) {
      this.due = due;
    }

    synchronized List<CommunityKey> next() {
      var next = due.findDueCommunities(after, COMMUNITIES_AT_ONCE);
      if (!next.isEmpty()) {
        after = next.get(next.size() - 1).value();
      }
      return next;
    }
  }

  /** Goes through the communities once, so that weeks which are marked again end nothing. */
  private int updateAll(List<CommunityKey> communities) {
    transactions.executeWithoutResult(status -> weeks.prepareLocks(communities));
    int counted = 0;
    var open = communities;
    LocalDate after = null;
    while (!open.isEmpty()) {
      var these = open;
      var from = after;
      var batch = inTransaction(() -> weeks.count(these, from, WEEKS_AT_ONCE));
      counted += batch.size();
      if (batch.size() < WEEKS_AT_ONCE) {
        open = after == null ? List.of() : open.subList(1, open.size());
        after = null;
      } else {
        var last = batch.get(batch.size() - 1);
        open = open.subList(open.indexOf(last.community()), open.size());
        after = last.weekStart();
      }
    }
    return counted;
  }

  /** Two who count at once may stand in each other's way: the one that has to yield tries again. */
  private List<DueWeek> inTransaction(Supplier<List<DueWeek>> count) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Objects.requireNonNull(transactions.execute(status -> count.get()));
      } catch (PessimisticLockingFailureException e) {
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
