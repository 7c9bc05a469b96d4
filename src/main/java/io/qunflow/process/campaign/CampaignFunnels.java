package io.qunflow.process.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignKind;
import io.qunflow.operations.campaign.CampaignStarter;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.StartedWork;
import io.qunflow.process.MarketingFunnels;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Marketing funnels that campaigns begin, one at a time for each offering (F). */
@Component
class CampaignFunnels implements CampaignStarter {

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
      offerings.find(community, offering(work));
      return Optional.empty();
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
    funnels.start(firing.community(), offering);
    return new StartedWork(
        Optional.empty(),
        Optional.of("/communities/%s/funnel?offering=%s".formatted(firing.community(), offering)));
  }

  private static String offering(CampaignWork work) {
    return ((CampaignWork.Funnel) work).offering();
  }
}
