package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  /** Counts what is out of date of every community. */
  public int updateDue() {
    transactions.executeWithoutResult(status -> weeks.markBegun(null));
    int counted = 0;
    var after = "";
    for (var next = dueAfter(after); !next.isEmpty(); next = dueAfter(after)) {
      counted += updateAll(next);
      after = next.get(next.size() - 1).value();
    }
    return counted;
  }

  private List<CommunityKey> dueAfter(String community) {
    return due.findDueCommunities(community, COMMUNITIES_AT_ONCE);
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
      var batch =
          Optional.ofNullable(
                  transactions.execute(status -> weeks.count(these, from, WEEKS_AT_ONCE)))
              .orElse(List.of());
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
}
