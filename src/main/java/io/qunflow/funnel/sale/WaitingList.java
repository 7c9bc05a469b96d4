package io.qunflow.funnel.sale;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was reported and waits for its order or payment, as people see it (F4). */
@Service
public class WaitingList {

  private final WaitingMapper waiting;
  private final Clock clock;

  WaitingList(WaitingMapper waiting, Clock clock) {
    this.waiting = waiting;
    this.clock = clock;
  }

  /** The first to come first. */
  @Transactional(readOnly = true)
  public List<WaitingReport> findPage(CommunityKey community, long offset, int most) {
    return waiting.findAll(community, offset, most);
  }

  @Transactional(readOnly = true)
  public int count(CommunityKey community) {
    return waiting.count(community);
  }

  /** What was given up, the latest first, at most so many. */
  @Transactional(readOnly = true)
  public List<DiscardedReport> findDiscarded(CommunityKey community, int most) {
    return waiting.findDiscarded(community, most);
  }

  /**
   * Gives up a report that will never be about anything; who, when and why is kept. Who sends it
   * again is heard again.
   *
   * @param reason 1 to 500 characters
   * @throws UnknownWaitingException also if it was taken or given up in the meantime
   */
  @Transactional(rollbackFor = Exception.class)
  public void discard(CommunityKey community, long id, String reason, String by)
      throws UnknownWaitingException, InvalidOrderException {
    var why = OrderCheck.reason(reason);
    var report = find(community, id);
    waiting.lock(community, report.source());
    if (waiting.delete(find(community, id)) == 0) {
      throw new UnknownWaitingException(id);
    }
    waiting.insertDiscarded(report, why, by, clock.instant());
  }

  private WaitingReport find(CommunityKey community, long id) throws UnknownWaitingException {
    return waiting.find(community, id).orElseThrow(() -> new UnknownWaitingException(id));
  }
}
