package io.qunflow.process.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.honour.award.Award;
import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardMeasuring;
import io.qunflow.honour.award.AwardOrder;
import io.qunflow.honour.award.AwardRefusedException;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.honour.award.AwardRounds;
import io.qunflow.honour.award.AwardsEnded;
import io.qunflow.honour.award.AwardsSettled;
import io.qunflow.honour.award.UnknownAwardRoundException;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignKind;
import io.qunflow.operations.campaign.CampaignStarter;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.FiringCount;
import io.qunflow.operations.campaign.FiringDeed;
import io.qunflow.operations.campaign.FiringResults;
import io.qunflow.operations.campaign.StartedStanding;
import io.qunflow.operations.campaign.StartedWork;
import io.qunflow.process.award.AwardWords;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Rounds of awards that campaigns begin (H2): award-round.bpmn by itself, which ends with its
 * community; what came of it is written into the campaign's history.
 */
@Component
class CampaignAwards implements CampaignStarter {

  private static final int SHOWN = 3;
  private static final String FIRING = "campaign-firing-";

  private final AwardRounds rounds;
  private final AwardMeasuring measuring;
  private final AwardDesk desk;
  private final FiringResults results;

  CampaignAwards(
      AwardRounds rounds, AwardMeasuring measuring, AwardDesk desk, FiringResults results) {
    this.rounds = rounds;
    this.measuring = measuring;
    this.desk = desk;
    this.results = results;
  }

  @Override
  public CampaignKind kind() {
    return CampaignKind.AWARD;
  }

  @Override
  public Optional<Wording> refusal(CommunityKey community, CampaignWork work) {
    return award(work).awards().stream()
        .filter(key -> Award.of(key).isEmpty())
        .findFirst()
        .map(key -> Wording.of("没有叫 %s 的奖", "There is no award %s", key));
  }

  @Override
  public Optional<Wording> hindrance(CommunityKey community, CampaignWork work) {
    try {
      return rounds.hindrance(community, award(work).days());
    } catch (UnknownCommunityException e) {
      return Optional.of(e.wording());
    }
  }

  @Override
  public Wording outlook(CampaignWork work) {
    return Wording.of(
        "活动运营得到一个任务“评奖”，每个奖最多 %d 位；选好以后群里和得奖的成员才收到消息",
        "Event operators get the task to choose, at most %d for each award; groups and winners hear"
            + " of it after that",
        award(work).most());
  }

  /** Who would be candidates now: how many and how far, not who. */
  @Override
  public Optional<Wording> outlook(CommunityKey community, CampaignWork work) {
    try {
      var period = rounds.period(community, award(work).days());
      var asked = awards(work);
      return Optional.of(
          Wording.of(
              "按 %s 的数据，现在的候选人——%s",
              "By the figures of %s the candidates now — %s",
              AwardWords.days(period),
              AwardWords.figures(asked, measuring.preview(community, asked, period, SHOWN))));
    } catch (AwardRefusedException | UnknownCommunityException e) {
      return Optional.empty(); // the hindrance says why
    }
  }

  @Override
  public StartedWork start(Campaign campaign, CampaignFiring firing, MemberSelect audience)
      throws BusinessException {
    var work = campaign.plan().work();
    var round =
        rounds.hold(
            new AwardOrder(
                firing.community(),
                campaign.plan().name(),
                awards(work),
                award(work).days(),
                award(work).most(),
                award(work).post(),
                Optional.of(firing.businessKey()),
                campaign.changedBy()));
    return StartedWork.of(String.valueOf(round.id()), round.page());
  }

  @Override
  public StartedStanding standing(Campaign campaign, CampaignFiring firing) {
    return rounds
        .findByOrigin(firing.businessKey())
        .filter(AwardRound::isOpen)
        .map(
            open ->
                StartedStanding.goesOn(
                    Wording.of(
                        "这一轮还没有评完，任务在活动运营那里",
                        "The round is not over; event operators have its task"),
                    FiringDeed.STOP))
        .orElse(StartedStanding.OVER);
  }

  /** Nobody is honoured, and its task ends with it. */
  @Override
  public void stop(Campaign campaign, CampaignFiring firing, String by) throws BusinessException {
    var round = rounds.findByOrigin(firing.businessKey());
    if (round.isEmpty()) {
      throw new UnknownAwardRoundException(firing.id());
    }
    desk.stop(round.get().id(), by);
  }

  @EventListener
  void on(AwardsSettled settled) {
    var count = new FiringCount(settled.round().active().orElse(0), settled.winners(), 0, 0);
    firing(settled.round()).ifPresent(firing -> results.cameOf(firing, count));
  }

  /** Stopped on its own page, or ended with its community: its firing is not done. */
  @EventListener
  void on(AwardsEnded ended) {
    var count = new FiringCount(ended.round().active().orElse(0), 0, 0, 0);
    firing(ended.round()).ifPresent(firing -> results.ended(firing, count, true));
  }

  private static Optional<Long> firing(AwardRound round) {
    return round
        .origin()
        .filter(origin -> origin.startsWith(FIRING))
        .map(origin -> Long.parseLong(origin.substring(FIRING.length())));
  }

  private static CampaignWork.AwardRound award(CampaignWork work) {
    return (CampaignWork.AwardRound) work;
  }

  private static List<Award> awards(CampaignWork work) {
    return award(work).awards().stream().flatMap(key -> Award.of(key).stream()).toList();
  }
}
