package io.qunflow.process.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.lifecycle.cycle.LifecycleService;
import io.qunflow.lifecycle.cycle.LifecycleStep;
import io.qunflow.lifecycle.discussion.DiscussionPlanService;
import io.qunflow.lifecycle.discussion.DiscussionRef;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignKind;
import io.qunflow.operations.campaign.CampaignStarter;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.FiringDeed;
import io.qunflow.operations.campaign.StartedStanding;
import io.qunflow.operations.campaign.StartedWork;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.shared.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Discussions that campaigns begin (L4): campaign-run.bpmn calls discussion-round.bpmn, so that
 * they end with their community.
 */
@Component
class CampaignDiscussions implements CampaignStarter {

  private final ProcessStarter processes;
  private final LifecycleService lifecycles;
  private final DiscussionPlanService plans;

  CampaignDiscussions(
      ProcessStarter processes, LifecycleService lifecycles, DiscussionPlanService plans) {
    this.processes = processes;
    this.lifecycles = lifecycles;
    this.plans = plans;
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
    return StartedWork.WITHIN_FIRING;
  }

  /** The firing's own process runs as long as the discussion it has called. */
  @Override
  public StartedStanding standing(Campaign campaign, CampaignFiring firing) {
    return processes.isWaitingAt(CampaignRun.KEY, firing.businessKey(), CampaignRun.DISCUSSION)
        ? StartedStanding.goesOn(
            Wording.of(
                "这场约局还没有办完，任务在活动运营那里", "The discussion goes on; event operators have its task"),
            FiringDeed.STOP)
        : StartedStanding.OVER;
  }

  /** Its tasks end with it; what was planned is cancelled, what was held stays as it was held. */
  @Override
  @Transactional(rollbackFor = Exception.class)
  public void stop(Campaign campaign, CampaignFiring firing, String by) {
    processes
        .findOfCalled(CampaignRun.KEY, firing.businessKey(), CampaignRun.DISCUSSION_NO)
        .ifPresent(number -> plans.callOff(new DiscussionRef(firing.community(), number)));
    processes.send(CampaignRun.STOPPED, CampaignRun.KEY, firing.businessKey());
  }

  int cycle(CommunityKey community) {
    return lifecycles.find(community).orElseThrow().cycle();
  }
}
