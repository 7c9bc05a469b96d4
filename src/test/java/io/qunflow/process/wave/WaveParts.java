package io.qunflow.process.wave;

import static org.mockito.Mockito.mock;

import io.qunflow.operations.messaging.OwnHours;
import io.qunflow.operations.wave.WaveControl;
import io.qunflow.operations.wave.WaveProcess;
import io.qunflow.operations.wave.Waves;
import io.qunflow.process.engine.Starters;
import java.time.Clock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.mock.Mocks;

/**
 * The delegates that every model with a wave has, for tests of models whose waves say nothing of
 * their own.
 */
public final class WaveParts {

  private WaveParts() {}

  public static void register(
      Waves waves, WaveControl control, WaveProperties properties, Clock clock) {
    Mocks.register(
        "lookAtWaveDelegate",
        new LookAtWaveDelegate(waves, new WaveHours(mock(OwnHours.class)), properties, clock));
    Mocks.register("endWaveDelegate", new EndWaveDelegate(control, mock(WaveSender.class)));
  }

  /** Whatever process runs a wave is told. */
  public static WaveProcess reached(ProcessEngine engine) {
    return new WaveProcesses(Starters.of(engine));
  }
}
