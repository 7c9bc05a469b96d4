package io.qunflow.process.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.offering.OfferingRetiredException;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignKind;
import io.qunflow.operations.campaign.CampaignStarter;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.FiringDeed;
import io.qunflow.operations.campaign.StartedStanding;
import io.qunflow.operations.campaign.StartedWork;
import io.qunflow.process.FunnelStanding;
import io.qunflow.process.MarketingFunnels;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Marketing funnels that campaigns begin, one at a time for each offering (F). */
@Component
class CampaignFunnels implements CampaignStarter {

  private static final StartedStanding STOPPABLE =
      StartedStanding.goesOn(
          Wording.of("漏斗还在走，现在的一步是运营的任务", "The funnel goes on; operators have its task"),
          FiringDeed.STOP);

  private final MarketingFunnels funnels;
  private final Offerings offerings;

  CampaignFunnels(MarketingFunnels funnels, Offerings offerings) {
    this.funnels = funnels;
    this.offerings = offerings;
  }

  @Override
  public CampaignKind kind() {
    return CampaignKind.FUNNEL;
  }

  @Override
  public Optional<Wording> refusal(CommunityKey community, CampaignWork work) {
    try {
      var sold = offerings.find(community, offering(work));
      return sold.retired()
          ? Optional.of(new OfferingRetiredException(sold.name()).wording())
          : Optional.empty();
    } catch (UnknownOfferingException e) {
      return Optional.of(e.wording());
    }
  }

  @Override
  public Optional<Wording> hindrance(CommunityKey community, CampaignWork work) {
    return funnels.isRunning(community, offering(work))
        ? Optional.of(
            Wording.of(
                "这个产品的漏斗还在跑，它的下一波在漏斗里接着开",
                "The funnel of this offering still runs; its next round begins there"))
        : Optional.empty();
  }

  @Override
  public Wording outlook(CampaignWork work) {
    return Wording.of(
        "“%s”的营销漏斗从价值卡片开始走，各步的任务给对应的运营；成员在各步里才收到消息",
        "The marketing funnel of “%s” begins with its value card; operators get the tasks of its"
            + " steps, members hear of it in them",
        offering(work));
  }

  @Override
  public StartedWork start(Campaign campaign, CampaignFiring firing, MemberSelect audience)
      throws BusinessException {
    var offering = offering(campaign.plan().work());
    var funnel = funnels.start(firing.community(), offering);
    return StartedWork.of(
        funnel, "/communities/%s/funnel?offering=%s".formatted(firing.community(), offering));
  }

  @Override
  public StartedStanding standing(Campaign campaign, CampaignFiring firing) {
    var found = firing.startedKey().map(funnels::standing).orElse(FunnelStanding.OVER);
    if (!found.running()) {
      return StartedStanding.OVER;
    }
    return found.promised().map(StartedStanding::goesOn).orElse(STOPPABLE);
  }

  @Override
  public void stop(Campaign campaign, CampaignFiring firing, String by) throws BusinessException {
    funnels.stop(firing.startedKey().orElseThrow(), by);
  }

  private static String offering(CampaignWork work) {
    return ((CampaignWork.Funnel) work).offering();
  }
}
