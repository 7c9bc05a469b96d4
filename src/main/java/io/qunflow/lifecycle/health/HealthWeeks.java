package io.qunflow.lifecycle.health;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures a community's weeks against its standard, and keeps how they were (L7.0, L7.4). */
@Service
public class HealthWeeks {

  private final HealthWeekMapper weeks;
  private final KnownWeeks known;
  private final HealthService standards;
  private final ConversionService conversions;
  private final HealthRemedies remedies;
  private final Clock clock;

  HealthWeeks(
      HealthWeekMapper weeks,
      KnownWeeks known,
      HealthService standards,
      ConversionService conversions,
      HealthRemedies remedies,
      Clock clock) {
    this.weeks = weeks;
    this.known = known;
    this.standards = standards;
    this.conversions = conversions;
    this.remedies = remedies;
    this.clock = clock;
  }

  /**
   * Reads the newest week of the last four that is brought in to its end and not recorded with a
   * colour yet; the week just past where there is none. So a file that comes late is judged late,
   * not never.
   */
  @Transactional
  public WeekReading readNext(CommunityKey community) throws UnknownCommunityException {
    for (var week : known.lastFour(community).toList()) {
      if (weeks.find(community, week.monday()).filter(w -> w.state().isKnown()).isPresent()) {
        break;
      }
      if (known.find(community, week).isPresent()) {
        return read(community, week);
      }
    }
    return read(community, known.lastWhole(community));
  }

  /** Reads one whole week. */
  @Transactional
  public WeekReading read(CommunityKey community, IsoWeek week) throws UnknownCommunityException {
    return WeekReading.of(
        week,
        known.find(community, week),
        standards.findStandard(community),
        conversions.findOrders(community, week));
  }

  /** The newest whole week, of the last four, that is known to its end. */
  @Transactional
  public Optional<IsoWeek> findLastKnown(CommunityKey community) throws UnknownCommunityException {
    for (var week : known.lastFour(community).toList()) {
      if (known.find(community, week).isPresent()) {
        return Optional.of(week);
      }
    }
    return Optional.empty();
  }

  /**
   * Records how a week was. Repeatable: a week that opened its work does not open it again.
   *
   * @param remedy what its cause calls for, or {@code none}
   * @return whether work is to be opened: the week is red, the last known week before it had
   *     another colour or cause, and no work for this cause or of this kind is open
   */
  @Transactional
  public boolean record(
      CommunityKey community,
      int cycle,
      IsoWeek week,
      HealthState state,
      String remedy,
      int withData,
      String findings)
      throws UnknownCommunityException {
    var monday = week.monday();
    boolean changed =
        weeks
            .findKnownBefore(community, monday)
            .map(before -> !before.state().equals(state))
            .orElse(true);
    boolean before = weeks.find(community, monday).map(HealthWeek::remedyOpened).orElse(false);
    boolean opens =
        state.isRed() && changed && !before && !remedies.isOpen(community, state.cause(), remedy);
    var row =
        new HealthWeek(
            monday,
            cycle,
            state.colour(),
            state.cause(),
            remedy,
            withData,
            findings,
            before || opens,
            clock.instant());
    if (weeks.update(community, row) == 0) {
      weeks.insert(community, row);
    }
    return opens;
  }

  /** The last recorded weeks, the newest first. */
  @Transactional(readOnly = true)
  public List<HealthWeek> findLast(CommunityKey community, int most) {
    return weeks.findLast(community, most);
  }
}
