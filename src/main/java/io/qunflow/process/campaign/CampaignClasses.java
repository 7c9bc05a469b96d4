package io.qunflow.process.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.funnel.publicclass.ClassChanges;
import io.qunflow.funnel.publicclass.ClassPlanning;
import io.qunflow.funnel.publicclass.ClassState;
import io.qunflow.funnel.publicclass.NewClass;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.funnel.publicclass.PublicClassProcess;
import io.qunflow.funnel.publicclass.PublicClasses;
import io.qunflow.funnel.publicclass.UnknownPublicClassException;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignKind;
import io.qunflow.operations.campaign.CampaignStarter;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.FiringDeed;
import io.qunflow.operations.campaign.StartedStanding;
import io.qunflow.operations.campaign.StartedWork;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Public classes that campaigns begin: five answers, then a date, by operators (P1). */
@Component
class CampaignClasses implements CampaignStarter {

  private final ClassPlanning classes;
  private final PublicClassProcess processes;
  private final Offerings offerings;
  private final PublicClasses known;
  private final ClassChanges changes;
  private final Clock clock;

  CampaignClasses(
      ClassPlanning classes,
      PublicClassProcess processes,
      Offerings offerings,
      PublicClasses known,
      ClassChanges changes,
      Clock clock) {
    this.classes = classes;
    this.processes = processes;
    this.offerings = offerings;
    this.known = known;
    this.changes = changes;
    this.clock = clock;
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
    return StartedWork.of(
        String.valueOf(drafted.id()),
        "/communities/%s/classes/%d".formatted(community, drafted.id()));
  }

  @Override
  public StartedStanding standing(Campaign campaign, CampaignFiring firing) {
    return firing
        .startedKey()
        .map(Long::valueOf)
        .map(this::find)
        .map(this::standing)
        .orElse(StartedStanding.OVER);
  }

  /** Who registered is told that it will not take place. */
  @Override
  public void stop(Campaign campaign, CampaignFiring firing, String by) throws BusinessException {
    long id = Long.parseLong(firing.startedKey().orElseThrow());
    if (find(id).state() == ClassState.PLANNED) {
      changes.giveUp(id);
    } else {
      changes.callOff(id);
    }
  }

  private StartedStanding standing(PublicClass of) {
    return switch (of.state()) {
      case PLANNED ->
          StartedStanding.goesOn(
              Wording.of("公开课还在准备，没有开放报名", "The class is being planned; nobody can register"),
              FiringDeed.STOP);
      case OPEN ->
          clock.instant().isBefore(of.startsAt())
              ? StartedStanding.goesOn(
                  Wording.of(
                      "公开课在报名；叫停会通知已经报名的人", "One can register; who has is told if it is stopped"),
                  FiringDeed.STOP)
              : StartedStanding.goesOn(
                  Wording.of("已经开课，不能再叫停", "The class has begun and cannot be stopped"));
      case HELD ->
          processes.isFollowedUp(of)
              ? StartedStanding.goesOn(
                  Wording.of(
                      "课已经上完；跟进在公开课的页面上做完",
                      "The class was held; its follow-up is done on its page"))
              : StartedStanding.OVER;
      case CALLED_OFF -> StartedStanding.OVER;
    };
  }

  private PublicClass find(long id) {
    try {
      return known.find(id);
    } catch (UnknownPublicClassException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Null where it sells nothing in particular. */
  private Long offering(CommunityKey community, CampaignWork work) throws UnknownOfferingException {
    var key = ((CampaignWork.PublicClass) work).offering();
    return key.isEmpty() ? null : (Long) offerings.find(community, key.get()).id();
  }
}
