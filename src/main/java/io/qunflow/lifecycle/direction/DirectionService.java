package io.qunflow.lifecycle.direction;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a community is going: position, path from activity to money, purpose with its end. */
@Service
public class DirectionService {

  private final DirectionMapper directions;
  private final DesignMapper designs;
  private final CommunityService communities;
  private final Clock clock;

  DirectionService(
      DirectionMapper directions, DesignMapper designs, CommunityService communities, Clock clock) {
    this.directions = directions;
    this.designs = designs;
    this.communities = communities;
    this.clock = clock;
  }

  /** The direction that holds; empty until one without a gap was recorded. */
  @Transactional(readOnly = true)
  public Optional<Direction> findDirection(CommunityKey community) {
    return directions.findLatest(community).map(DirectionRow::direction);
  }

  /** The day the purpose ends, local to the community; empty when it has none (L1.5). */
  @Transactional(readOnly = true)
  public Optional<LocalDate> findPurposeEnd(CommunityKey community) {
    return findDirection(community).flatMap(Direction::purpose).flatMap(Purpose::endsOn);
  }

  /** The design that holds (A1); empty until one was recorded. */
  @Transactional(readOnly = true)
  public Optional<CommunityDesign> findDesign(CommunityKey community) {
    return designs
        .findLatest(community)
        .map(row -> row.design(designs.findThresholds(community, row.version())));
  }

  /**
   * Records the direction as the community's next version (L1.2, L1.3). One with a gap is kept for
   * the record but never becomes the direction that holds.
   *
   * @param direction its purpose is recorded separately and ignored here
   * @return what is missing; empty when the lifecycle may go on
   */
  @Transactional
  public Optional<DirectionGap> recordDirection(
      CommunityKey community, int cycle, Direction direction) {
    var gap = direction.path().findGap();
    directions.insert(
        community,
        directions.findLatestVersion(community) + 1,
        cycle,
        direction,
        gap.orElse(null),
        clock.instant());
    return gap;
  }

  /**
   * Records the purpose of the direction that holds (L1.5). Repeatable: the last word stands.
   *
   * @throws PurposeOverException if its day is today in the community's time zone, or before
   * @throws UnknownCommunityException if there is no such community
   */
  @Transactional
  public void recordPurpose(CommunityKey community, Purpose purpose)
      throws PurposeOverException, UnknownCommunityException {
    var zone = ZoneId.of(communities.find(community).timeZone());
    var today = LocalDate.now(clock.withZone(zone));
    if (purpose.isOver(today)) {
      throw new PurposeOverException(purpose.endsOn().orElseThrow(), today);
    }
    int rows =
        directions.updatePurpose(
            community, purpose, purpose.endsOn().orElse(null), clock.instant());
    if (rows != 1) {
      throw new IllegalStateException("No direction that holds in community " + community);
    }
  }
}
