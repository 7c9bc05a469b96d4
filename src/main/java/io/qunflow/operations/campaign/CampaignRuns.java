package io.qunflow.operations.campaign;

import io.qunflow.community.MemberSelect;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.wave.WaveChunk;
import io.qunflow.operations.wave.WaveOrder;
import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.operations.wave.WaveState;
import io.qunflow.operations.wave.Waves;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of a firing's process do (C3): each repeatable after a kill. */
@Service
public class CampaignRuns {

  /** The one step of a firing's wave, as in the model. */
  public static final String STEP = "queueCampaignMessages";

  private static final String BY_ITSELF = "qunflow";
  static final String FREQUENCY = "frequency";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final FiringMapper firings;
  private final KeptCampaigns kept;
  private final CampaignAudience audience;
  private final CampaignMessages messages;
  private final Waves waves;
  private final WaveRunner runner;
  private final Outbox outbox;
  private final CampaignProperties properties;
  private final Clock clock;

  CampaignRuns(
      FiringMapper firings,
      KeptCampaigns kept,
      CampaignAudience audience,
      CampaignMessages messages,
      Waves waves,
      WaveRunner runner,
      Outbox outbox,
      CampaignProperties properties,
      Clock clock) {
    this.firings = firings;
    this.kept = kept;
    this.audience = audience;
    this.messages = messages;
    this.waves = waves;
    this.runner = runner;
    this.outbox = outbox;
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
                List.of(STEP)));
    long size = waves.freeze(wave, select);
    firings.updateWave(firing, wave);
    return size;
  }

  /** Queues messages for members of its wave until a slice of time is over. */
  public WaveTurn work(long firing) throws UnknownFiringException {
    var run = find(firing);
    var campaign = kept.of(run);
    var now = clock.instant();
    var quietUntil = campaign.plan().quiet().endAfter(now, campaign.plan().zone());
    if (quietUntil.isPresent() && !isPosted(campaign)) {
      return new WaveTurn(WaveTurn.Next.WAIT, quietUntil.get());
    }
    var result =
        runner.run(
            run.wave().orElseThrow(),
            STEP,
            chunk -> queue(campaign, run, chunk),
            properties.workSlice());
    var later = clock.instant().plus(properties.lookAgain());
    return switch (result.outcome()) {
      case STOPPED -> new WaveTurn(WaveTurn.Next.STOPPED, later);
      case PAUSED -> new WaveTurn(WaveTurn.Next.WAIT, later);
      case MORE -> new WaveTurn(WaveTurn.Next.MORE, later);
      case DONE ->
          result
              .nextDue()
              .map(due -> new WaveTurn(WaveTurn.Next.WAIT, due))
              .orElseGet(() -> new WaveTurn(WaveTurn.Next.DONE, later));
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
    finish(firing, FiringState.DONE, new FiringCount(groups.size(), groups.size(), 0, 0));
    return groups.size();
  }

  /** The round that was opened is what came of it. */
  @Transactional
  public void opened(long firing, long round) {
    firings.updateRound(firing, round);
    firings.updateEnded(
        firing, String.valueOf(FiringState.DONE.code()), null, FiringCount.NONE, clock.instant());
  }

  /** For whom it is: its segment, limited to those whose day it is and who may get more of it. */
  @Transactional
  public MemberSelect audienceOf(Campaign campaign, CampaignFiring run)
      throws FiringRefusedException {
    return audience.uncapped(
        campaign.about(), campaign.plan(), clock.instant(), select(campaign, run));
  }

  /** What was started goes on by itself. */
  @Transactional
  public void started(long firing, StartedWork started) {
    started.wave().ifPresent(wave -> firings.updateWave(firing, wave));
    started.page().ifPresent(page -> firings.updatePage(firing, page));
    firings.updateEnded(
        firing,
        String.valueOf(FiringState.DONE.code()),
        null,
        started.wave().map(this::count).orElse(FiringCount.NONE),
        clock.instant());
  }

  /** Writes down what came of its wave. Repeatable: the first word stands. */
  @Transactional(rollbackFor = Exception.class)
  public void record(long firing) throws UnknownFiringException {
    var run = find(firing);
    long wave = run.wave().orElseThrow();
    waves.end(wave);
    boolean stopped = waves.progress(wave).state() == WaveState.STOPPED;
    if (stopped) {
      outbox.withdraw(run.key(), Optional.empty());
    }
    finish(firing, stopped ? FiringState.STOPPED : FiringState.DONE, count(wave));
  }

  /**
   * Ends with its community: nobody moves any more, and what is still queued is taken back.
   * Repeatable.
   */
  @Transactional(rollbackFor = Exception.class)
  public void retire(long firing) throws UnknownFiringException {
    var run = find(firing);
    run.wave()
        .ifPresent(
            wave -> {
              waves.stopAtOnce(wave, BY_ITSELF);
              waves.end(wave);
            });
    outbox.withdraw(run.key(), Optional.empty());
    firings.updateEnded(
        firing,
        String.valueOf(FiringState.STOPPED.code()),
        FiringReason.RETIRED,
        run.wave().map(this::count).orElse(FiringCount.NONE),
        clock.instant());
  }

  /**
   * Writes down that it could not be done.
   *
   * @param reason a {@link FiringReason}
   * @param why in words
   */
  @Transactional
  public FiringRefusedException refuse(long firing, String reason, Wording why) {
    firings.updateEnded(
        firing,
        String.valueOf(FiringState.FAILED.code()),
        reason,
        FiringCount.NONE,
        clock.instant());
    return new FiringRefusedException(why);
  }

  private void queue(Campaign campaign, CampaignFiring run, WaveChunk chunk) {
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

  private FiringCount count(long wave) {
    var progress = waves.progress(wave);
    return new FiringCount(
        Math.toIntExact(progress.audience()),
        Math.toIntExact(progress.done()),
        Math.toIntExact(progress.skippedInAll()),
        Math.toIntExact(progress.failedInAll()));
  }

  private void finish(long firing, FiringState state, FiringCount count) {
    boolean nobody = state == FiringState.DONE && count.audience() == 0;
    firings.updateEnded(
        firing,
        String.valueOf(state.code()),
        nobody ? FiringReason.NOBODY : null,
        count,
        clock.instant());
  }

  private MemberSelect select(Campaign campaign, CampaignFiring run) throws FiringRefusedException {
    try {
      return audience.select(run.community(), campaign.plan(), run.firstDay(), run.lastDay());
    } catch (UnknownSegmentException e) {
      throw refuse(
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
