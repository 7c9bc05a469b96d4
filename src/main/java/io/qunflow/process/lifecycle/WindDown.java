package io.qunflow.process.lifecycle;

import io.qunflow.process.engine.ProcessVariable;

/** Names of processes/lifecycle/community-wind-down.bpmn; the business key is the community's. */
final class WindDown {

  static final String KEY = "communityWindDown";

  /** So long the processes of a community have to end by themselves, as a duration. */
  static final ProcessVariable<String> AFTER = ProcessVariable.string("windDownAfter");

  /** Long enough for what was just being opened when the community was retired, too. */
  static final String SOON = "PT5M";

  private WindDown() {}
}
