package io.qunflow.process.questionnaire;

import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.Member;
import io.qunflow.community.MemberId;
import io.qunflow.lifecycle.duty.DutyService;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.StandingRounds;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Runs serviceTask_findNewcomers of newcomer-inventory.bpmn (L2.4). */
@Component
class FindNewcomersDelegate extends ProcessStep {

  private static final int MOST_NAMES = 50;
  private static final Duration LINK_OPEN = Duration.ofDays(400);

  private final CommunityService communities;
  private final Rounds rounds;
  private final StandingRounds standingRounds;
  private final Segments segments;
  private final GroupLinks links;
  private final DutyService duties;
  private final RoundProperties properties;
  private final Clock clock;

  FindNewcomersDelegate(
      CommunityService communities,
      Rounds rounds,
      StandingRounds standingRounds,
      Segments segments,
      GroupLinks links,
      DutyService duties,
      RoundProperties properties,
      Clock clock) {
    this.communities = communities;
    this.rounds = rounds;
    this.standingRounds = standingRounds;
    this.segments = segments;
    this.links = links;
    this.duties = duties;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    var community = communities.find(step.community());
    var standing = standingRounds.find(community.key());
    if (community.state() == CommunityState.RETIRED || standing.isEmpty()) {
      step.set(NewcomerInventory.NEXT, "stop");
      return;
    }
    standingRounds.addNewcomers(standing.get(), segments.selectAll(community.key()));
    var silent = rounds.notAnswered(standing.get());
    int count = segments.count(silent);
    step.set(NewcomerInventory.NEXT, count == 0 ? "wait" : "ask");
    if (count > 0) {
      var now = clock.instant();
      var names =
          segments.sample(silent, MOST_NAMES).stream()
              .map(Member::nickname)
              .collect(Collectors.joining("\n"));
      var link =
          links.open(
              community.key(), GroupLinkPurpose.QUESTIONNAIRE, standing.get(), now.plus(LINK_OPEN));
      step.set(
          NewcomerInventory.LIST,
          count > MOST_NAMES ? names + "\n……共 %d 位".formatted(count) : names);
      step.set(NewcomerInventory.LINK, link.address().toString());
      step.set(NewcomerInventory.DUE_AT, now.plus(properties.newcomersEvery()));
      step.set(NewcomerInventory.ASKED, false);
      step.set(
          NewcomerInventory.ASKED_BY,
          duties.findOnDuty(community.key()).map(MemberId::value).map(String::valueOf).orElse(""));
    }
  }
}
