package io.qunflow.process.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.honour.welfare.NewWelfare;
import io.qunflow.honour.welfare.WelfareCap;
import io.qunflow.honour.welfare.WelfareChoice;
import io.qunflow.honour.welfare.WelfareDesk;
import io.qunflow.honour.welfare.WelfareProcess;
import io.qunflow.honour.welfare.WelfareRound;
import io.qunflow.honour.welfare.WelfareRounds;
import io.qunflow.honour.welfare.WelfareSettled;
import io.qunflow.honour.welfare.WelfareState;
import io.qunflow.honour.welfare.WelfareTrial;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignKind;
import io.qunflow.operations.campaign.CampaignPlan;
import io.qunflow.operations.campaign.CampaignStarter;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.FiringCount;
import io.qunflow.operations.campaign.FiringDeed;
import io.qunflow.operations.campaign.FiringResults;
import io.qunflow.operations.campaign.FrequencyCap;
import io.qunflow.operations.campaign.StartedStanding;
import io.qunflow.operations.campaign.StartedWork;
import io.qunflow.operations.campaign.Timing;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Welfare rounds that campaigns begin (L8.2): welfare-round.bpmn, one instance a firing. */
@Component
class CampaignWelfare implements CampaignStarter {

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Of a dry run: who gets a piece is not decided by it. */
  private static final String TRIAL = "dry-run";

  private final WelfareRounds rounds;
  private final WelfareDesk desk;
  private final WelfareProcess process;
  private final FiringResults results;

  CampaignWelfare(
      WelfareRounds rounds, WelfareDesk desk, WelfareProcess process, FiringResults results) {
    this.rounds = rounds;
    this.desk = desk;
    this.process = process;
    this.results = results;
  }

  @Override
  public CampaignKind kind() {
    return CampaignKind.WELFARE;
  }

  @Override
  public Optional<Wording> refusal(CommunityKey community, CampaignWork work) {
    return Optional.empty();
  }

  /** Rounds are of different things, so that several may run. */
  @Override
  public Optional<Wording> hindrance(CommunityKey community, CampaignWork work) {
    return Optional.empty();
  }

  @Override
  public Wording outlook(CampaignWork work) {
    return outlook(work, 0);
  }

  @Override
  public Wording outlook(CampaignWork work, int people) {
    var welfare = (CampaignWork.Welfare) work;
    if (people <= welfare.pieces()) {
      return Wording.of(
          "“%s”%d 件，现在有 %d 人，每人一件，余 %d 件；活动运营得到任务“发放福利”，照名单发",
          "%2$d pieces of “%1$s” for %3$d people as of now, one each, %4$d left over; event operators"
              + " get the task to hand them out by the list",
          welfare.item(),
          welfare.pieces(),
          people,
          welfare.pieces() - people);
    }
    return Wording.of(
        "“%s”%d 件，现在有 %d 人，%s；下面只算得到的人的通知，抽签要到开始时才定。活动运营得到任务“发放福利”，照名单发",
        "%2$d pieces of “%1$s” for %3$d people as of now, %4$s; only messages to receivers are counted,"
            + " and the lot is drawn when it fires. Event operators get the task to hand them out by"
            + " the list",
        welfare.item(),
        welfare.pieces(),
        people,
        welfare.longest()
            ? Wording.of("在群里时间最长的人得到", "for those who have been here longest")
            : Wording.of("抽签决定谁得到", "drawn by lot"));
  }

  @Override
  public MemberSelect receivers(CommunityKey community, CampaignPlan plan, MemberSelect audience) {
    var welfare = (CampaignWork.Welfare) plan.work();
    var trial = new WelfareTrial(choice(welfare), TRIAL, welfare.pieces(), forLeft(plan));
    return rounds.chosen(community, trial, audience);
  }

  @Override
  public Optional<MemberSelect> often(String about, FrequencyCap cap, Instant now) {
    return Optional.of(rounds.receivedOften(about, new WelfareCap(cap.times(), cap.days()), now));
  }

  @Override
  public StartedWork start(Campaign campaign, CampaignFiring firing, MemberSelect audience) {
    var known = rounds.findOfFiring(firing.id());
    if (known.isPresent()) { // and its process runs
      return begun(known.get());
    }
    var plan = campaign.plan();
    var work = (CampaignWork.Welfare) plan.work();
    var round =
        rounds.open(
            new NewWelfare(
                firing.key(),
                firing.community(),
                Optional.of(firing.id()),
                campaign.about(),
                plan.name() + " " + AT.format(firing.planned().atZone(plan.zone())),
                work.item(),
                work.partner(),
                work.pieces(),
                choice(work),
                work.measureDays(),
                forLeft(plan),
                plan.cap().map(cap -> new WelfareCap(cap.times(), cap.days())),
                work.kind(),
                work.channel(),
                work.texts(),
                campaign.changedBy()),
            audience);
    process.start(round);
    return begun(round);
  }

  private static StartedWork begun(WelfareRound round) {
    return StartedWork.of(String.valueOf(round.id()), round.page());
  }

  @Override
  public StartedStanding standing(Campaign campaign, CampaignFiring firing) {
    return rounds
        .findOfFiring(firing.id())
        .filter(round -> !round.state().isOver())
        .map(CampaignWelfare::goesOn)
        .orElse(StartedStanding.OVER);
  }

  private static StartedStanding goesOn(WelfareRound round) {
    return round.state() == WelfareState.SETTLED
        ? StartedStanding.goesOn(
            Wording.of(
                "每一件都有去处了，到时间比较参与，没有要叫停的",
                "Every piece is accounted for; participation is to be compared, nothing is left to"
                    + " stop"))
        : StartedStanding.goesOn(
            Wording.of("运营正在照名单发", "Operators hand out by the list"), FiringDeed.STOP);
  }

  /** What is due is released, and who was not told yet hears nothing. */
  @Override
  public void stop(Campaign campaign, CampaignFiring firing, String by) throws BusinessException {
    var round = rounds.findOfFiring(firing.id());
    if (round.isPresent()) {
      desk.stop(round.get().id(), by);
    }
  }

  /** What became of the pieces is what came of the firing. */
  @EventListener
  void on(WelfareSettled settled) {
    var counts = settled.counts();
    settled
        .round()
        .firing()
        .ifPresent(
            firing ->
                results.ended(
                    firing,
                    new FiringCount(
                        counts.receivers(),
                        counts.handedOut(),
                        counts.notTaken(),
                        counts.released()),
                    settled.stopped()));
  }

  /** Its audience left, and is not expected to be there. */
  private static boolean forLeft(CampaignPlan plan) {
    return plan.timing() instanceof Timing.AfterEvent after && after.event().equals(LeftEvent.KEY);
  }

  private static WelfareChoice choice(CampaignWork.Welfare work) {
    return work.longest() ? WelfareChoice.LONGEST : WelfareChoice.DRAW;
  }
}
