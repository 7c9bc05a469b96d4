package io.qunflow.process.engine.identity;

import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Making a thing which another node may have made a moment ago. */
final class Repeatable {

  private static final Logger log = LoggerFactory.getLogger(Repeatable.class);

  private Repeatable() {}

  static void make(Runnable work) {
    try {
      work.run();
    } catch (ProcessEngineException e) {
      log.warn("Not made, another node was first: {}", e.getMessage());
    }
  }
}
