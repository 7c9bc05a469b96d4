package io.qunflow.funnel.pain;

import io.qunflow.community.CommunityKey;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pain points and competitors of offerings; every version stays on record, the latest counts. */
@Service
public class PainPoints {

  private final PainMapper pains;
  private final Clock clock;

  PainPoints(PainMapper pains, Clock clock) {
    this.pains = pains;
    this.clock = clock;
  }

  /** In the order written; empty while none were. */
  @Transactional(readOnly = true)
  public List<PainPoint> find(CommunityKey community, String offering) {
    return pains.findPoints(community, offering);
  }

  /** In the order written; empty while none were. */
  @Transactional(readOnly = true)
  public List<Competitor> findCompetitors(CommunityKey community, String offering) {
    return pains.findCompetitors(community, offering).stream()
        .map(CompetitorRow::competitor)
        .toList();
  }

  /**
   * @param points at least one
   * @param by account of the person
   */
  @Transactional
  public void record(CommunityKey community, String offering, List<PainPoint> points, String by) {
    int version = pains.findLatestPoints(community, offering) + 1;
    int position = 0;
    for (var point : points) {
      pains.insertPoint(community, offering, version, ++position, point, by, clock.instant());
    }
  }

  /**
   * @param competitors at least one
   * @param by account of the person
   */
  @Transactional
  public void compare(
      CommunityKey community, String offering, List<Competitor> competitors, String by) {
    int version = pains.findLatestCompetitors(community, offering) + 1;
    int position = 0;
    for (var competitor : competitors) {
      pains.insertCompetitor(
          community, offering, version, ++position, competitor, by, clock.instant());
    }
  }
}
