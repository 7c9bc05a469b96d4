package io.qunflow.process.wave;

import io.qunflow.community.CommunityService;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.messaging.Channels;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.messaging.OwnHours;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveMessages;
import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.engine.ProcessStarter;
import io.qunflow.support.CampaignWorld;
import java.time.Duration;
import org.camunda.bpm.engine.test.mock.Mocks;

/** The real delegates of message-wave.bpmn, for tests of what starts such waves. */
public final class WaveDelegates {

  private WaveDelegates() {}

  /** What starts waves in this world. */
  public static MessageWaves register(CampaignWorld world, ProcessStarter processes) {
    var waves = world.get(Waves.class);
    var control = world.get(WaveControl.class);
    var hours = new WaveHours(world.get(OwnHours.class));
    var properties =
        new WaveProperties(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofHours(1),
            Duration.ofDays(30));
    var sender =
        new WaveSender(
            waves,
            world.get(WaveMessages.class),
            world.get(WaveRunner.class),
            world.get(Outbox.class),
            new Deliveries(world.sql),
            new WaveConditions(world.get(Segments.class)),
            hours,
            properties,
            world.clock);
    Mocks.register("freezeWaveDelegate", new FreezeWaveDelegate(waves, world.get(Segments.class)));
    Mocks.register("sendWaveMessagesDelegate", new SendWaveMessagesDelegate(sender));
    Mocks.register(
        "lookAtWaveDelegate", new LookAtWaveDelegate(waves, hours, properties, world.clock));
    Mocks.register("endWaveDelegate", new EndWaveDelegate(control, sender));
    Mocks.register(
        "holdWaveMessagesDelegate",
        new HoldWaveMessagesDelegate(control, sender, properties, world.clock));
    Mocks.register("releaseWaveMessagesDelegate", new ReleaseWaveMessagesDelegate(control, sender));
    Mocks.register("settleStoppedWaveDelegate", new SettleStoppedWaveDelegate(control, sender));
    world.with(new WaveProcesses(processes));
    world.with(new MessageWaveOwner(world.get(WaveMessages.class), sender, processes));
    Mocks.register("stopRetiredWaveDelegate", new StopRetiredWaveDelegate(control, sender));
    return new MessageWaves(
        waves,
        world.get(WaveMessages.class),
        world.get(Segments.class),
        world.get(CommunityService.class),
        new MessageWaveCheck(world.get(Channels.class), world.get(Templates.class)),
        processes);
  }
}
