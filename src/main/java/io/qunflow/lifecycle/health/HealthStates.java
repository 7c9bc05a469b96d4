package io.qunflow.lifecycle.health;

import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.UnknownCommunityException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a community is now, with or without a lifecycle; nothing is recorded or opened. */
@Service
public class HealthStates {

  private final HealthWeeks weeks;
  private final HealthDecision decision;

  HealthStates(HealthWeeks weeks, HealthDecision decision) {
    this.weeks = weeks;
    this.decision = decision;
  }

  /**
   * @param findings in an operator's words, one a line
   */
  public record Judged(IsoWeek week, HealthState state, List<String> findings) {}

  /** By the newest whole week that is known, of the last four; else by the week just past. */
  @Transactional
  public Judged find(CommunityKey community) throws UnknownCommunityException {
    var known = weeks.findLastKnown(community);
    return judge(
        known.isPresent() ? weeks.read(community, known.get()) : weeks.readNext(community));
  }

  /** By one whole week; unknown where it is not brought in to its end. */
  @Transactional
  public Judged find(CommunityKey community, IsoWeek week) throws UnknownCommunityException {
    return judge(weeks.read(community, week));
  }

  private Judged judge(WeekReading reading) {
    return new Judged(reading.week(), decision.judge(reading), reading.findings());
  }
}
