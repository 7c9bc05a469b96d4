package io.qunflow.process.wave;

import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import io.qunflow.operations.wave.UnknownWaveException;
import io.qunflow.operations.wave.Wave;
import io.qunflow.operations.wave.WaveMessage;
import io.qunflow.operations.wave.WaveMessages;
import io.qunflow.operations.wave.WaveOrder;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.process.engine.TaskVariables;
import io.qunflow.process.lifecycle.LifecycleVariables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Sends waves of messages: one process instance each (C3). */
@Service
public class MessageWaves {

  /** Instead of the id of a segment. */
  public static final String EVERYBODY = "all";

  private final Waves waves;
  private final WaveMessages messages;
  private final Segments segments;
  private final CommunityService communities;
  private final MessageWaveCheck check;
  private final ProcessStarter processes;

  MessageWaves(
      Waves waves,
      WaveMessages messages,
      Segments segments,
      CommunityService communities,
      MessageWaveCheck check,
      ProcessStarter processes) {
    this.waves = waves;
    this.messages = messages;
    this.segments = segments;
    this.communities = communities;
    this.check = check;
    this.processes = processes;
  }

  /**
   * Starts the process that freezes the audience and sends to it. Repeatable: the same key gives
   * the same wave, as it was ordered first.
   *
   * @return id of the wave
   * @throws WaveOrderRefusedException names what is wrong with it
   */
  public long start(MessageWaveOrder order)
      throws WaveOrderRefusedException, UnknownCommunityException, UnknownSegmentException {
    requireOwnSegment(order);
    long id = open(order);
    run(id, order);
    return id;
  }

  /**
   * The same to an audience of its own, frozen here and now; the segment of the order is not asked.
   *
   * @return id of the wave
   */
  public long start(MessageWaveOrder order, MemberSelect audience)
      throws WaveOrderRefusedException, UnknownCommunityException {
    long id = open(order);
    waves.freeze(id, audience);
    run(id, order);
    return id;
  }

  private long open(MessageWaveOrder order) throws WaveOrderRefusedException {
    check.orRefuse(order);
    var said = named(order.messages());
    var steps = new ArrayList<>(said.stream().map(WaveMessage::step).toList());
    steps.add(MessageWave.DELIVERED);
    long id =
        waves.open(
            new WaveOrder(order.key(), order.community(), order.about(), order.title(), steps));
    messages.keep(id, said);
    return id;
  }

  private void run(long id, MessageWaveOrder order) throws UnknownCommunityException {
    if (!isStarted(id)) {
      start(id, order, communities.find(order.community()).name());
    }
  }

  private void start(long id, MessageWaveOrder order, String communityName) {
    processes.start(
        MessageWave.KEY,
        MessageWave.businessKey(id),
        Map.of(
            WaveVariables.ID.name(),
            Math.toIntExact(id),
            WaveVariables.TITLE.name(),
            order.title(),
            WaveVariables.SEGMENT.name(),
            order.segment().map(String::valueOf).orElse(EVERYBODY),
            TaskVariables.COMMUNITY_KEY.name(),
            order.community().value(),
            LifecycleVariables.COMMUNITY_NAME.name(),
            communityName,
            TaskVariables.CONSOLE_PAGE.name(),
            "/communities/%s/waves/%d".formatted(order.community(), id)));
    waves.begin(id);
  }

  private boolean isStarted(long id) {
    var wave = find(id);
    return wave.state().isOver()
        || wave.begun()
        || processes.isRunning(MessageWave.KEY, MessageWave.businessKey(id));
  }

  private Wave find(long id) {
    try {
      return waves.find(id);
    } catch (UnknownWaveException e) {
      throw new IllegalStateException(e);
    }
  }

  private void requireOwnSegment(MessageWaveOrder order) throws UnknownSegmentException {
    if (order.segment().isPresent()) {
      long segment = order.segment().get();
      if (!segments.find(segment).community().equals(order.community())) {
        throw new UnknownSegmentException(segment);
      }
    }
  }

  private static List<WaveMessage> named(List<MessageWaveOrder.Message> messages) {
    var named = new ArrayList<WaveMessage>();
    for (var one : messages) {
      named.add(
          new WaveMessage(
              "message" + (named.size() + 1),
              one.kind(),
              one.channel(),
              one.after(),
              one.variants(),
              one.condition()));
    }
    return named;
  }
}
