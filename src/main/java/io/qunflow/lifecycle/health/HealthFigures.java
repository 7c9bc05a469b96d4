package io.qunflow.lifecycle.health;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.UnknownCommunityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A community's own figures, as the start of its standard. */
@Service
public class HealthFigures {

  private final KnownWeeks weeks;

  HealthFigures(KnownWeeks weeks) {
    this.weeks = weeks;
  }

  /** The last four whole ISO weeks in the community's zone (L7.0). */
  @Transactional
  public Baseline measureBaseline(CommunityKey community) throws UnknownCommunityException {
    var measured = new ArrayList<Baseline.Week>();
    for (var week : weeks.lastFour(community).toList()) {
      measured.add(new Baseline.Week(week, weeks.findBegun(community, week)));
    }
    Collections.reverse(measured);
    return new Baseline(measured, weeks.lastActivityOn(community));
  }

  /** What is proposed before the first standard is agreed; never empty. */
  @Transactional
  public List<StandardFigure> proposeStandard(CommunityKey community)
      throws UnknownCommunityException {
    return ProposedStandard.of(measureBaseline(community));
  }
}
