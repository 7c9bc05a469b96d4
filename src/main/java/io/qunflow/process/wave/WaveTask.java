package io.qunflow.process.wave;

import io.qunflow.operations.wave.WaveRunner;
import io.qunflow.operations.wave.WaveStep;
import io.qunflow.process.engine.ProcessStep;
import io.qunflow.process.engine.StepContext;
import io.qunflow.shared.BusinessException;

/**
 * Base of the service tasks of a wave: works on the members who are due at its step, half a minute
 * at most. {@link LookAtWaveDelegate} behind the last of them says whether there is more.
 */
public abstract class WaveTask extends ProcessStep {

  private final WaveRunner runner;
  private final WaveProperties properties;

  protected WaveTask(WaveRunner runner, WaveProperties properties) {
    this.runner = runner;
    this.properties = properties;
  }

  @Override
  protected final void run(StepContext step) throws BusinessException {
    runner.run(step.get(WaveVariables.ID), name(), work(step), properties.slice());
  }

  /** The name of the step, as the wave was opened with. */
  protected abstract String name();

  /** What is done to a chunk; variables are read before, not in it. */
  protected abstract WaveStep work(StepContext step) throws BusinessException;
}
