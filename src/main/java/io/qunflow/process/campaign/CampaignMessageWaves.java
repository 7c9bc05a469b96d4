package io.qunflow.process.campaign;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.campaign.Campaign;
import io.qunflow.operations.campaign.CampaignFiring;
import io.qunflow.operations.campaign.CampaignKind;
import io.qunflow.operations.campaign.CampaignPlan;
import io.qunflow.operations.campaign.CampaignStarter;
import io.qunflow.operations.campaign.CampaignWork;
import io.qunflow.operations.campaign.FiringDeed;
import io.qunflow.operations.campaign.StartedStanding;
import io.qunflow.operations.campaign.StartedWork;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.wave.Split;
import io.qunflow.operations.wave.UnknownWaveException;
import io.qunflow.operations.wave.Wave;
import io.qunflow.operations.wave.WaveDesk;
import io.qunflow.operations.wave.WaveMessage;
import io.qunflow.operations.wave.WaveText;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.wave.MessageWaveOrder;
import io.qunflow.process.wave.MessageWaves;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Waves of several messages that campaigns begin: one process for all their members (C3). */
@Component
class CampaignMessageWaves implements CampaignStarter {

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Pattern SEGMENT_PARAMETER = Pattern.compile(":(segment\\w*)");
  private static final int WHOLE = 1000;
  private static final int HALF = WHOLE / 2;

  private final MessageWaves waves;
  private final Waves all;
  private final WaveDesk desk;
  private final Segments segments;

  CampaignMessageWaves(MessageWaves waves, Waves all, WaveDesk desk, Segments segments) {
    this.waves = waves;
    this.all = all;
    this.desk = desk;
    this.segments = segments;
  }

  @Override
  public CampaignKind kind() {
    return CampaignKind.WAVE;
  }

  @Override
  public Optional<Wording> refusal(CommunityKey community, CampaignWork work) {
    return Optional.empty();
  }

  @Override
  public Optional<Wording> hindrance(CommunityKey community, CampaignWork work) {
    return Optional.empty();
  }

  @Override
  public Wording outlook(CampaignWork work) {
    var steps = ((CampaignWork.Wave) work).steps();
    long days = steps.stream().mapToLong(step -> step.after().toHours()).sum() / 24;
    return Wording.of(
        "上面算的是第一条；每位成员一共最多 %d 条，从第一条起 %d 天内发完，退订的人后面不再发",
        "Counted is the first message; each member gets at most %d within %d days, and none after"
            + " opting out",
        steps.size(),
        days);
  }

  @Override
  public MemberSelect receivers(CommunityKey community, CampaignPlan plan, MemberSelect audience) {
    return receivers(community, plan, audience, 1);
  }

  /** Whom a message is for; all, where others get another text or it has no condition. */
  @Override
  public MemberSelect receivers(
      CommunityKey community, CampaignPlan plan, MemberSelect audience, int message) {
    var step = ((CampaignWork.Wave) plan.work()).steps().get(message - 1);
    if (step.segment().isEmpty() || !step.others().isEmpty()) {
      return audience;
    }
    try {
      return Split.meeting(ofStep(segments.select(step.segment().get())), audience);
    } catch (UnknownSegmentException e) {
      return audience; // the check says so when it is kept, the wave when it is sent
    }
  }

  /** The audience may be of a segment, too: each has its own parameters. */
  private static MemberSelect ofStep(MemberSelect segment) {
    var values = new HashMap<String, Object>();
    segment.values().forEach((name, value) -> values.put("step" + name, value));
    return new MemberSelect(SEGMENT_PARAMETER.matcher(segment.sql()).replaceAll(":step$1"), values);
  }

  @Override
  public StartedWork start(Campaign campaign, CampaignFiring firing, MemberSelect audience)
      throws BusinessException {
    var plan = campaign.plan();
    var work = (CampaignWork.Wave) plan.work();
    long wave =
        waves.start(
            new MessageWaveOrder(
                firing.key(),
                firing.community(),
                campaign.waveAbout(),
                plan.name() + " " + AT.format(firing.planned().atZone(plan.zone())),
                Optional.empty(),
                work.steps().stream().map(step -> message(work, step)).toList()),
            audience);
    return StartedWork.wave(wave, "/communities/%s/waves/%d".formatted(firing.community(), wave));
  }

  @Override
  public StartedStanding standing(Campaign campaign, CampaignFiring firing) {
    if (firing.wave().isEmpty()) {
      return StartedStanding.OVER;
    }
    var wave = of(firing);
    if (wave.isEnding()) {
      return StartedStanding.goesOn(
          Wording.of(
              "已经叫停；已经交给渠道的几条还没有结果，有了就算清人数",
              "Stopped; what a channel has already is counted once it is known what became of it"));
    }
    return switch (wave.state()) {
      case PREPARED ->
          StartedStanding.goesOn(
              Wording.of("名单还在冻结", "The audience is being frozen"), FiringDeed.STOP);
      case RUNNING ->
          StartedStanding.goesOn(
              Wording.of("这一批还在发", "The wave is still being sent"),
              FiringDeed.PAUSE,
              FiringDeed.STOP);
      case PAUSED ->
          StartedStanding.goesOn(
              Wording.of("这一批暂停中", "The wave is held"), FiringDeed.GO_ON, FiringDeed.STOP);
      case STOPPED, DONE -> StartedStanding.OVER;
    };
  }

  @Override
  public void stop(Campaign campaign, CampaignFiring firing, String by) throws BusinessException {
    desk.stop(firing.wave().orElseThrow(), by);
  }

  @Override
  public void pause(Campaign campaign, CampaignFiring firing, String by) throws BusinessException {
    desk.pause(firing.wave().orElseThrow(), by);
  }

  @Override
  public void goOn(Campaign campaign, CampaignFiring firing, String by) throws BusinessException {
    desk.goOn(firing.wave().orElseThrow(), by);
  }

  private Wave of(CampaignFiring firing) {
    try {
      return all.find(firing.wave().orElseThrow());
    } catch (UnknownWaveException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageWaveOrder.Message message(CampaignWork.Wave work, CampaignWork.Step step) {
    return new MessageWaveOrder.Message(
        work.kind().name(), work.channel(), step.after(), variants(step), step.segment());
  }

  private static List<WaveMessage.Variant> variants(CampaignWork.Step step) {
    if (step.others().isEmpty()) {
      return List.of(new WaveMessage.Variant("A", WHOLE, texts(step.texts())));
    }
    int share = step.share().orElse(HALF);
    return List.of(
        new WaveMessage.Variant("A", share, texts(step.texts())),
        new WaveMessage.Variant("B", WHOLE - share, texts(step.others())));
  }

  private static Map<String, WaveText> texts(Map<String, MessageText> said) {
    return said.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> new WaveText(one.getValue().subject(), one.getValue().body())));
  }
}
