package io.qunflow.operations.campaign;

import io.qunflow.community.MemberSelect;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.wave.WaveChunk;
import io.qunflow.operations.wave.WaveOrder;
import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.operations.wave.Waves;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of a firing's process do (C3): each repeatable after a kill. What came of it is
 * written down by {@link FiringResults}.
 */
@Service
public class CampaignRuns {

  /** The first step of a firing's wave, as in the model; then its deliveries are looked at. */
  public static final String STEP = "queueCampaignMessages";

  /** The campaign's own limit, which is not the community's. */
  static final String FREQUENCY = "frequency_of_campaign";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final FiringMapper firings;
  private final CampaignMapper campaigns;
  private final KeptCampaigns kept;
  private final CampaignAudience audience;
  private final CampaignMessages messages;
  private final CampaignHours hours;
  private final Waves waves;
  private final WaveRunner runner;
  private final Outbox outbox;
  private final FiringResults results;
  private final FiringSettling settling;
  private final MessageFirings desk;
  private final CampaignProperties properties;
  private final Clock clock;

  CampaignRuns(
      FiringMapper firings,
      CampaignMapper campaigns,
      KeptCampaigns kept,
      CampaignAudience audience,
      CampaignMessages messages,
      CampaignHours hours,
      Waves waves,
      WaveRunner runner,
      Outbox outbox,
      FiringResults results,
      FiringSettling settling,
      MessageFirings desk,
      CampaignProperties properties,
      Clock clock) {
    this.firings = firings;
    this.campaigns = campaigns;
    this.kept = kept;
    this.audience = audience;
    this.messages = messages;
    this.hours = hours;
    this.waves = waves;
    this.runner = runner;
    this.outbox = outbox;
    this.results = results;
    this.settling = settling;
    this.desk = desk;
    this.properties = properties;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public CampaignFiring find(long firing) throws UnknownFiringException {
    return firings
        .find(firing)
        .map(FiringRow::toFiring)
        .orElseThrow(() -> new UnknownFiringException(firing));
  }

  /** The campaign as it was written when the firing started. */
  public Campaign campaignOf(CampaignFiring firing) {
    return kept.of(firing);
  }

  /**
   * Freezes for whom it is; whoever joins later is not in it.
   *
   * @return how many members
   * @throws FiringRefusedException if its segment is gone
   */
  @Transactional
  public long freeze(long firing) throws UnknownFiringException, FiringRefusedException {
    var run = find(firing);
    var campaign = kept.of(run);
    var select = select(campaign, run);
    var planned = DAY.format(run.planned().atZone(campaign.plan().zone()));
    long wave =
        waves.open(
            new WaveOrder(
                run.key(),
                run.community(),
                campaign.about(),
                campaign.plan().name() + " " + planned,
                List.of(STEP, FiringSettling.DELIVERED)));
    long size = waves.freeze(wave, select);
    firings.updateWave(firing, wave);
    return size;
  }

  /**
   * Queues messages for members of its wave until a slice of time is over; then looks at what
   * became of them. Done once every message is settled.
   */
  public WaveTurn work(long firing) throws UnknownFiringException {
    var run = find(firing);
    if (run.held()) {
      desk.keepHeld(firing);
    }
    var campaign = kept.of(run);
    var quietUntil = hours.quietUntil(campaign.plan(), clock.instant());
    if (quietUntil.isPresent() && !isPosted(campaign)) {
      return settling.settleUntil(run, quietUntil.get());
    }
    var result =
        runner.run(
            run.wave().orElseThrow(),
            STEP,
            chunk -> queue(campaign, run, chunk),
            properties.workSlice());
    var later = clock.instant().plus(properties.lookAgain());
    return switch (result.outcome()) {
      case STOPPED -> settling.stopped(run);
      case PAUSED -> settling.held();
      case MORE -> new WaveTurn(WaveTurn.Next.MORE, later);
      case DONE -> settling.settle(run);
    };
  }

  /**
   * Posts it into the community's groups.
   *
   * @return into how many
   */
  @Transactional(rollbackFor = Exception.class)
  public int post(long firing) throws UnknownFiringException {
    var run = find(firing);
    var campaign = kept.of(run);
    var groups = messages.groups(run.community());
    outbox.enqueueToGroups(
        messages.order(run.key(), campaign.about(), run.community(), message(campaign), run.due()),
        groups);
    results.finish(firing, FiringState.DONE, new FiringCount(groups.size(), groups.size(), 0, 0));
    return groups.size();
  }

  /** For whom it is: its segment, limited to those whose day it is and who may get more of it. */
  @Transactional
  public MemberSelect audienceOf(Campaign campaign, CampaignFiring run)
      throws FiringRefusedException {
    takeTurns(campaign);
    return audience.uncapped(
        campaign.about(), campaign.plan(), clock.instant(), select(campaign, run));
  }

  /**
   * Firings of a campaign with a limit for each member go one after the other from looking at what
   * members got to giving them more, until the caller's transaction ends: several that are made up
   * for start together, and neither would see what the other gives.
   */
  private void takeTurns(Campaign campaign) {
    if (campaign.plan().cap().isPresent()) {
      campaigns.lock(campaign.id());
    }
  }

  private void queue(Campaign campaign, CampaignFiring run, WaveChunk chunk) {
    takeTurns(campaign);
    campaign
        .plan()
        .cap()
        .ifPresent(
            cap ->
                chunk.skip(
                    audience.capped(
                        campaign.about(), run.key(), cap, clock.instant(), chunk.members()),
                    FREQUENCY));
    outbox.enqueue(
        messages.order(run.key(), campaign.about(), run.community(), message(campaign), run.due()),
        chunk.members());
  }

  private MemberSelect select(Campaign campaign, CampaignFiring run) throws FiringRefusedException {
    try {
      return audience.select(
          run.campaign(), run.community(), campaign.plan(), run.firstDay(), run.lastDay());
    } catch (UnknownSegmentException e) {
      throw results.refuse(
          run.id(),
          FiringReason.NO_SEGMENT,
          Wording.of(
              "这个活动的分组已经停用，不知道发给谁。请打开活动换一个分组。",
              "The segment of this campaign was retired. Open the campaign and choose another."));
    }
  }

  private static boolean isPosted(Campaign campaign) {
    return campaign.plan().work().toGroups();
  }

  private static CampaignWork.Message message(Campaign campaign) {
    return (CampaignWork.Message) campaign.plan().work();
  }
}
