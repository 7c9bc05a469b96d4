package io.qunflow.process.engine;

import org.camunda.bpm.engine.ProcessEngine;

/** Starts processes of a process test as the product does. */
public final class Starters {

  private Starters() {}

  public static ProcessStarter of(ProcessEngine engine) {
    return new ProcessStarter(engine.getRuntimeService(), engine.getIdentityService());
  }
}
