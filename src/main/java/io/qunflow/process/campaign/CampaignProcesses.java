package io.qunflow.process.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignLauncher;
import io.qunflow.operations.campaign.CampaignStarter;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import io.qunflow.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Starts and reaches the processes of firings (C3). */
@Component
class CampaignProcesses implements CampaignLauncher {

  private final ProcessStarter processes;
  private final CommunityService communities;
  private final CampaignRounds rounds;
  private final List<CampaignStarter> starters;

  CampaignProcesses(
      ProcessStarter processes,
      CommunityService communities,
      CampaignRounds rounds,
      List<CampaignStarter> starters) {
    this.processes = processes;
    this.communities = communities;
    this.rounds = rounds;
    this.starters = starters;
  }

  @Override
  public void launch(Campaign campaign, CampaignFiring firing) {
    processes.start(
        CampaignRun.KEY,
        firing.businessKey(),
        Map.of(
            CampaignRun.FIRING_ID.name(),
            Math.toIntExact(firing.id()),
            CampaignRun.NAME.name(),
            campaign.plan().name(),
            CampaignRun.WORK.name(),
            work(campaign.plan().work()),
            TaskVariables.COMMUNITY_KEY.name(),
            campaign.community().value(),
            TaskVariables.CONSOLE_PAGE.name(),
            "/campaigns/" + campaign.id(),
            LifecycleVariables.COMMUNITY_NAME.name(),
            name(campaign.community())));
  }

  @Override
  public void wake(CampaignFiring firing) {
    if (processes.isWaitingAt(CampaignRun.KEY, firing.businessKey(), CampaignRun.AWAITED)) {
      processes.send(CampaignRun.WOKEN, CampaignRun.KEY, firing.businessKey());
    }
  }

  @Override
  public void end(CampaignFiring firing) {
    processes.end(CampaignRun.KEY, firing.businessKey(), "Stopped before it was started");
  }

  @Override
  public boolean isRunning(CampaignFiring firing) {
    return processes.isRunning(CampaignRun.KEY, firing.businessKey());
  }

  @Override
  public Optional<Wording> refusal(CommunityKey community, CampaignWork work) {
    if (work instanceof CampaignWork.Questionnaire round) {
      return rounds.refusal(community, round);
    }
    return starters.stream()
        .filter(starter -> starter.kind() == work.what())
        .flatMap(starter -> starter.refusal(community, work).stream())
        .findFirst();
  }

  private static String work(CampaignWork work) {
    return switch (work.what()) {
      case MESSAGE -> work.toGroups() ? "post" : "message";
      case QUESTIONNAIRE -> "questionnaire";
      case DISCUSSION -> "discussion";
      case WAVE, PUBLIC_CLASS, FUNNEL, AWARD, WELFARE -> "start";
    };
  }

  private String name(CommunityKey community) {
    try {
      return communities.find(community).name();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
