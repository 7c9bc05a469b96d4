package io.qunflow.lifecycle.health;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Standards, judgements and the work that answers them. */
@Service
public class HealthService {

  private final HealthMapper health;
  private final CommunityService communities;
  private final Clock clock;

  HealthService(HealthMapper health, CommunityService communities, Clock clock) {
    this.health = health;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Records the standard of a cycle (L7.0). Repeatable: the last word in a cycle stands; those of
   * earlier cycles are kept.
   *
   * @throws StandardRefusedException if its bounds contradict each other; nothing is recorded then
   */
  @Transactional
  public void agreeStandard(CommunityKey community, int cycle, AgreedStandard standard)
      throws StandardRefusedException {
    standard.check();
    record(community, cycle, standard);
  }

  /**
   * As {@link #agreeStandard}, outside the step: for the running cycle, or the last one that has a
   * standard, whichever is later; 0 before any lifecycle.
   *
   * @param cycle the last cycle of the lifecycle, 0 without one
   * @return the cycle it stands for
   */
  @Transactional
  public int agreeStandardNow(CommunityKey community, int cycle, AgreedStandard standard)
      throws StandardRefusedException {
    standard.check();
    int latest =
        health.findLatestStandard(community).map(row -> Math.max(row.cycle(), cycle)).orElse(cycle);
    record(community, latest, standard);
    return latest;
  }

  private void record(CommunityKey community, int cycle, AgreedStandard standard) {
    var now = clock.instant();
    if (health.updateStandard(community, cycle, standard.agreedBy(), now) == 0) {
      health.insertStandard(community, cycle, standard.agreedBy(), now);
    }
    health.deleteFigures(community, cycle);
    for (var figure : standard.figures()) {
      health.insertFigure(community, cycle, figure, figure.figure().unit());
    }
  }

  /** The standard of the latest cycle that has one. */
  @Transactional(readOnly = true)
  public Optional<AgreedStandard> findStandard(CommunityKey community) {
    return findCurrentStandard(community).map(CurrentStandard::standard);
  }

  /** As {@link #findStandard}, with when it was agreed. */
  @Transactional(readOnly = true)
  public Optional<CurrentStandard> findCurrentStandard(CommunityKey community) {
    return health
        .findLatestStandard(community)
        .map(
            row ->
                new CurrentStandard(
                    row.cycle(),
                    row.agreedAt(),
                    new AgreedStandard(
                        row.agreedBy(), health.findFigures(community, row.cycle()))));
  }

  /**
   * Records what the operators see, and the work named for it (L7.1, L7.4).
   *
   * @param remedy {@code topic_round, re_inventory, clean_up, award_round, none}
   * @return number of the judgement, from 1
   */
  @Transactional
  public int recordJudgement(
      CommunityKey community, int cycle, HealthJudgement judgement, String remedy) {
    int number = health.findLatestJudgement(community) + 1;
    health.insertJudgement(community, number, cycle, judgement, remedy, clock.instant());
    return number;
  }

  /** The plan of this work that is not done yet. */
  @Transactional(readOnly = true)
  public Optional<PlannedRemedy> findOpenRemedy(CommunityKey community, String remedy) {
    return health.findOpenRemedy(community, remedy);
  }

  /**
   * Plans the work for the latest judgement. While the same work is open it is changed, not opened
   * twice (L7.4).
   *
   * @throws RemedyRefusedException if it is due before today, there in the community's time zone
   */
  @Transactional
  public void planRemedy(CommunityKey community, int cycle, PlannedRemedy plan)
      throws RemedyRefusedException, UnknownCommunityException {
    var zone = ZoneId.of(communities.find(community).timeZone());
    plan.checkDueFrom(LocalDate.now(clock.withZone(zone)));
    int judgement = health.findLatestJudgement(community);
    var now = clock.instant();
    if (health.updateOpenRemedy(community, judgement, cycle, plan, now) == 0) {
      int number = health.findLatestRemedy(community) + 1;
      health.insertRemedy(community, number, judgement, cycle, plan, now);
    }
  }
}
