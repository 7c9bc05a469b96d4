package io.qunflow.membership.admission;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.MemberService;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An imported community that runs gets the task to set a threshold, by itself (A1). */
@Service
public class ThresholdWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ThresholdWatch.class);

  /** Who has just made a community is about to start its lifecycle, which asks the same. */
  private static final Duration GRACE = Duration.ofDays(1);

  private final CommunityService communities;
  private final MemberService members;
  private final AdmissionDesk desk;
  private final ObjectProvider<AdmissionProcess> processes;
  private final Clock clock;

  ThresholdWatch(
      CommunityService communities,
      MemberService members,
      AdmissionDesk desk,
      ObjectProvider<AdmissionProcess> processes,
      Clock clock) {
    this.communities = communities;
    this.members = members;
    this.desk = desk;
    this.processes = processes;
    this.clock = clock;
  }

  /**
   * Starts the work to set a threshold where members are there, none is set and nobody is at it.
   * Repeatable.
   *
   * @return the communities for which it was started
   */
  @Transactional
  public List<Community> ask() {
    var bare = communities.findAll().stream().filter(this::isBare).toList();
    var counts = members.countMembers(bare.stream().map(Community::key).toList());
    var asked =
        bare.stream()
            .filter(community -> counts.getOrDefault(community.key(), 0) > 0)
            .filter(
                community ->
                    processes.stream()
                        .map(process -> process.thresholdMissing(community))
                        .reduce(false, Boolean::logicalOr))
            .toList();
    asked.forEach(community -> LOG.info("{} has no threshold: somebody is asked", community.key()));
    return asked;
  }

  private boolean isBare(Community community) {
    return community.state() == CommunityState.IMPORTED
        && !community.createdAt().plus(GRACE).isAfter(clock.instant())
        && desk.door(community.key()).isEmpty();
  }
}
