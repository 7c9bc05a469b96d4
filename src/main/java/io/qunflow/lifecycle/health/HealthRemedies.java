package io.qunflow.lifecycle.health;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work that red weeks open, until it is closed with its result (L7.4). */
@Service
public class HealthRemedies {

  private static final int DAYS = 14;

  private final HealthWeekMapper weeks;
  private final HealthMapper health;
  private final CommunityService communities;
  private final Clock clock;

  HealthRemedies(
      HealthWeekMapper weeks, HealthMapper health, CommunityService communities, Clock clock) {
    this.weeks = weeks;
    this.health = health;
    this.communities = communities;
    this.clock = clock;
  }

  /** Whether work for this cause or of this kind goes on already. */
  @Transactional(readOnly = true)
  public boolean isOpen(CommunityKey community, HealthCause cause, String remedy)
      throws UnknownCommunityException {
    return weeks.countOpenRemedies(community, cause, remedy, today(community)) > 0;
  }

  /** Opens the work of a red week; it should be done within two weeks. */
  @Transactional
  public void open(
      CommunityKey community,
      int cycle,
      LocalDate weekStart,
      HealthCause cause,
      String remedy,
      String why)
      throws UnknownCommunityException {
    var opened = new OpenedRemedy(remedy, cause, weekStart, why, today(community).plusDays(DAYS));
    int number = health.findLatestRemedy(community) + 1;
    weeks.insertRemedy(community, number, opened, cycle, clock.instant());
  }

  /**
   * Closes the work of this kind, also what the operators planned themselves: it was the same work.
   */
  @Transactional
  public void close(CommunityKey community, String remedy, String result) {
    weeks.closeRemedies(community, remedy, result, clock.instant());
  }

  private LocalDate today(CommunityKey community) throws UnknownCommunityException {
    return LocalDate.now(clock.withZone(ZoneId.of(communities.find(community).timeZone())));
  }
}
