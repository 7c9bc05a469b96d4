package io.qunflow.lifecycle.alliance;

import io.qunflow.activity.ActivityFigures;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Size and activity, as far as alliances need them. */
@Service
public class AllianceFigures {

  private static final Duration FOUR_WEEKS = Duration.ofDays(28);

  private final MemberService members;
  private final ActivityFigures activity;
  private final Clock clock;

  AllianceFigures(MemberService members, ActivityFigures activity, Clock clock) {
    this.members = members;
    this.activity = activity;
    this.clock = clock;
  }

  /** The last four weeks until now (L8.1). */
  @Transactional(readOnly = true)
  public Participation measureNow(CommunityKey community) {
    return measureBefore(community, clock.instant());
  }

  /** The four weeks before a moment, over the members known today (L8.2). */
  @Transactional(readOnly = true)
  public Participation measureBefore(CommunityKey community, Instant moment) {
    var from = moment.minus(FOUR_WEEKS);
    return new Participation(
        members.countMembers(community),
        activity.findActiveMembers(community, from, moment).size(),
        activity.countMessages(community, from, moment));
  }
}
