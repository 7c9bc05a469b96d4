package io.qunflow.process.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import io.qunflow.lifecycle.questionnaire.round.RoundDesk;
import io.qunflow.lifecycle.questionnaire.round.RoundOrder;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignKind;
import io.qunflow.operations.campaign.CampaignRuns;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.FiringReason;
import io.qunflow.operations.campaign.FiringResults;
import io.qunflow.operations.campaign.StartAttempts;
import io.qunflow.operations.campaign.StartedKeeper;
import io.qunflow.operations.campaign.StartedStanding;
import io.qunflow.process.questionnaire.RoundStops;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rounds of questionnaires that campaigns open: checked and approved like any other (L2.5). */
@Component
class CampaignRounds implements StartedKeeper {

  private static final Wording GONE =
      Wording.of(
          "这份问卷不在这个社群里，或者已经停用", "The community has no such questionnaire, or it was retired");

  private final CampaignRuns runs;
  private final FiringResults results;
  private final StartAttempts attempts;
  private final Questionnaires questionnaires;
  private final RoundDesk desk;
  private final RoundStops stops;
  private final Clock clock;

  CampaignRounds(
      CampaignRuns runs,
      FiringResults results,
      StartAttempts attempts,
      Questionnaires questionnaires,
      RoundDesk desk,
      RoundStops stops,
      Clock clock) {
    this.runs = runs;
    this.results = results;
    this.attempts = attempts;
    this.stops = stops;
    this.questionnaires = questionnaires;
    this.desk = desk;
    this.clock = clock;
  }

  /** Why rounds of it cannot be opened there; empty if they can. */
  Optional<Wording> refusal(CommunityKey community, CampaignWork.Questionnaire work) {
    return version(community, work.questionnaire()).isPresent()
        ? Optional.empty()
        : Optional.of(GONE);
  }

  @Override
  public CampaignKind kind() {
    return CampaignKind.QUESTIONNAIRE;
  }

  @Override
  public StartedStanding standing(Campaign campaign, CampaignFiring firing) {
    return firing.round().map(stops::standing).orElse(StartedStanding.OVER);
  }

  @Override
  public void stop(Campaign campaign, CampaignFiring firing, String by) throws BusinessException {
    stops.stop(firing.round().orElseThrow(), by);
  }

  /** In the transaction of its process, so that a firing opens one round whatever is repeated. */
  void open(long firing) throws BusinessException {
    var run = runs.find(firing);
    var campaign = runs.campaignOf(run);
    var work = (CampaignWork.Questionnaire) campaign.plan().work();
    var version = version(run.community(), work.questionnaire());
    if (version.isEmpty()) {
      throw results.refuse(firing, FiringReason.NO_QUESTIONNAIRE, GONE);
    }
    try {
      var order = order(campaign, run, work, version.get());
      results.opened(firing, attempts.attempt(() -> desk.order(order)));
    } catch (BusinessException e) {
      throw results.refuse(firing, FiringReason.REFUSED, e.wording());
    }
  }

  private RoundOrder order(
      Campaign campaign, CampaignFiring run, CampaignWork.Questionnaire work, int version) {
    return new RoundOrder(
        run.community(),
        work.questionnaire(),
        version,
        campaign.plan().segment(),
        deadline(campaign, work),
        Optional.empty(),
        work.channel(),
        work.toGroups(),
        campaign.changedBy());
  }

  /** The end of the last of its days, today included. */
  private Instant deadline(Campaign campaign, CampaignWork.Questionnaire work) {
    var zone = campaign.plan().zone();
    return LocalDate.now(clock.withZone(zone)).plusDays(work.days()).atStartOfDay(zone).toInstant();
  }

  /** The latest version of one in use. */
  private Optional<Integer> version(CommunityKey community, long questionnaire) {
    try {
      var found = questionnaires.find(questionnaire);
      return found.community().equals(community) ? Optional.of(found.version()) : Optional.empty();
    } catch (UnknownQuestionnaireException e) {
      return Optional.empty();
    }
  }
}
