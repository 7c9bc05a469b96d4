package io.qunflow.support;

import io.qunflow.operations.wave.Wave;
import io.qunflow.operations.wave.WaveOwner;

/** Runs waves as another does that is known only once there is an engine; until then none. */
public final class LateOwner implements WaveOwner {

  private WaveOwner real;

  public void is(WaveOwner owner) {
    real = owner;
  }

  @Override
  public boolean owns(Wave wave) {
    return real != null && real.owns(wave);
  }

  @Override
  public boolean isGone(Wave wave) {
    return real.isGone(wave);
  }

  @Override
  public void withdraw(Wave wave) {
    real.withdraw(wave);
  }

  @Override
  public boolean settleStopped(Wave wave) {
    return real.settleStopped(wave);
  }
}
