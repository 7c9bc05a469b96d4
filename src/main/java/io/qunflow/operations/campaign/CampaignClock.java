package io.qunflow.operations.campaign;

import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Lets campaigns fire that are due: any node, any number of times. Planning writes down what was
 * due, each moment of a campaign once; starting hands each to its process, once. A kill between the
 * two, or within one of them, leaves what the next run finds.
 */
@Service
public class CampaignClock {

  private static final Logger LOG = LoggerFactory.getLogger(CampaignClock.class);
  private static final int MOST = 200;

  private final CampaignMapper campaigns;
  private final FiringMapper firings;
  private final CampaignPlanning planning;
  private final CampaignStarts starts;
  private final Clock clock;

  CampaignClock(
      CampaignMapper campaigns,
      FiringMapper firings,
      CampaignPlanning planning,
      CampaignStarts starts,
      Clock clock) {
    this.campaigns = campaigns;
    this.firings = firings;
    this.planning = planning;
    this.starts = starts;
    this.clock = clock;
  }

  /**
   * Everything that is due in all campaigns. One that fails does not hold up the others.
   *
   * @return how many firings were started here
   */
  public int run() {
    each(() -> campaigns.findDue(clock.instant(), MOST), planning::plan, "plan campaign");
    var started = new int[1];
    each(
        () -> firings.findDue(clock.instant(), MOST),
        firing -> {
          boolean here = starts.start(firing);
          started[0] += here ? 1 : 0;
          return here;
        },
        "start firing");
    return started[0];
  }

  /** What is due in one campaign. */
  public void run(long campaign) {
    planning.plan(campaign);
    attempt(
        firing -> starts.start(firing),
        firings.findDueOf(campaign, clock.instant(), MOST),
        "start firing");
  }

  /** Page after page, until nothing of a page could be done. */
  private static void each(
      java.util.function.Supplier<List<Long>> due, LongPredicate work, String what) {
    boolean done = true;
    while (done) {
      var any = new boolean[1];
      attempt(id -> any[0] |= work.test(id), due.get(), what);
      done = any[0];
    }
  }

  private static void attempt(LongConsumer work, List<Long> ids, String what) {
    for (long id : ids) {
      try {
        work.accept(id);
      } catch (RuntimeException e) {
        LOG.error("Could not {} {}; it is tried again", what, id, e);
      }
    }
  }
}
