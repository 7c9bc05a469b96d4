package io.qunflow.process.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.funnel.publicclass.ClassPlanning;
import io.qunflow.funnel.publicclass.NewClass;
import io.qunflow.funnel.publicclass.PublicClassProcess;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignKind;
import io.qunflow.operations.campaign.CampaignStarter;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.StartedWork;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Public classes that campaigns begin: five answers, then a date, by operators (P1). */
@Component
class CampaignClasses implements CampaignStarter {

  private final ClassPlanning classes;
  private final PublicClassProcess processes;
  private final Offerings offerings;

  CampaignClasses(ClassPlanning classes, PublicClassProcess processes, Offerings offerings) {
    this.classes = classes;
    this.processes = processes;
    this.offerings = offerings;
  }

  @Override
  public CampaignKind kind() {
    return CampaignKind.PUBLIC_CLASS;
  }

  @Override
  public Optional<Wording> refusal(CommunityKey community, CampaignWork work) {
    try {
      offering(community, work);
      return Optional.empty();
    } catch (UnknownOfferingException e) {
      return Optional.of(e.wording());
    }
  }

  /** Its process asks for the rating of the last one itself, before there is a date. */
  @Override
  public Optional<Wording> hindrance(CommunityKey community, CampaignWork work) {
    return Optional.empty();
  }

  @Override
  public Wording outlook(CampaignWork work) {
    return Wording.of(
        "活动运营得到任务：答好开课前的五个问题，再定时间和名额；定下以后群里才收到报名通知",
        "Event operators answer the five questions of a class, then set its date; groups hear of it"
            + " after that");
  }

  @Override
  public StartedWork start(Campaign campaign, CampaignFiring firing, MemberSelect audience)
      throws BusinessException {
    var community = firing.community();
    var drafted =
        classes.draft(
            new NewClass(
                community,
                offering(community, campaign.plan().work()),
                "",
                null,
                null,
                "",
                true,
                campaign.changedBy()));
    processes.start(drafted);
    return new StartedWork(
        Optional.empty(),
        Optional.of("/communities/%s/classes/%d".formatted(community, drafted.id())));
  }

  /** Null where it sells nothing in particular. */
  private Long offering(CommunityKey community, CampaignWork work) throws UnknownOfferingException {
    var key = ((CampaignWork.PublicClass) work).offering();
    return key.isEmpty() ? null : (Long) offerings.find(community, key.get()).id();
  }
}
