package io.qunflow.process.wave;

import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveState;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Runs serviceTask_holdWaveMessages of message-wave.bpmn: what is still queued waits until it goes
 * on. If somebody let it go on before, nothing is held and nobody waits for another going on.
 */
@Component
class HoldWaveMessagesDelegate extends ProcessStep {

  private final WaveControl waves;
  private final WaveSender sender;
  private final WaveProperties properties;
  private final Clock clock;

  HoldWaveMessagesDelegate(
      WaveControl waves, WaveSender sender, WaveProperties properties, Clock clock) {
    this.waves = waves;
    this.sender = sender;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  protected void run(StepContext step) throws BusinessException {
    long wave = step.get(WaveVariables.ID);
    boolean paused = waves.hold(wave) == WaveState.PAUSED;
    if (paused) {
      sender.withdraw(wave);
    }
    var now = clock.instant();
    step.set(WaveVariables.LOOK_AT, paused ? now.plus(properties.lookAfter()) : now);
  }
}
