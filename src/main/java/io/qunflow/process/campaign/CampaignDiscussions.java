package io.qunflow.process.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignKind;
import io.qunflow.operations.campaign.CampaignStarter;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.StartedWork;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.shared.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Discussions that campaigns begin (L4): campaign-run.bpmn calls discussion-round.bpmn, so that
 * they end with their community.
 */
@Component
class CampaignDiscussions implements CampaignStarter {

  private final ProcessStarter processes;
  private final LifecycleService lifecycles;

  CampaignDiscussions(ProcessStarter processes, LifecycleService lifecycles) {
    this.processes = processes;
    this.lifecycles = lifecycles;
  }

  @Override
  public CampaignKind kind() {
    return CampaignKind.DISCUSSION;
  }

  @Override
  public Optional<Wording> refusal(CommunityKey community, CampaignWork work) {
    return lifecycles.find(community).isPresent()
        ? Optional.empty()
        : Optional.of(
            Wording.of(
                "这个社群还没有开始运营流程，约局要记在它的周期里",
                "The community's lifecycle has not begun; discussions are recorded in its cycle"));
  }

  /** Of two at once nobody would know which is meant. */
  @Override
  public Optional<Wording> hindrance(CommunityKey community, CampaignWork work) {
    return processes.isRunning(LifecycleStep.L4.processKey(), community.value())
        ? Optional.of(
            Wording.of("上一场约局还没有办完，先办完它", "The last discussion is not over yet; finish it first"))
        : Optional.empty();
  }

  @Override
  public Wording outlook(CampaignWork work) {
    var topic = ((CampaignWork.Discussion) work).topic();
    return topic.isEmpty()
        ? Wording.of(
            "活动运营得到一个任务“约一场讨论”；成员在讨论定下以后才收到消息",
            "Event operators get the task to plan a discussion; members hear of it once it is set")
        : Wording.of(
            "活动运营得到一个任务“约一场讨论”，话题先填“%s”；成员在讨论定下以后才收到消息",
            "Event operators get the task to plan a discussion about “%s”; members hear of it once it"
                + " is set",
            topic);
  }

  @Override
  public StartedWork start(Campaign campaign, CampaignFiring firing, MemberSelect audience) {
    return new StartedWork(Optional.empty(), Optional.empty());
  }

  int cycle(CommunityKey community) {
    return lifecycles.find(community).orElseThrow().cycle();
  }
}
