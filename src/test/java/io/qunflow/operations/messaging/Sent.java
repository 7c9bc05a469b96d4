package io.qunflow.operations.messaging;

import io.qunflow.support.Modules;

/** Sends what is due, as the workers of a running product do. */
public final class Sent {

  private static final int AT_ONCE = 500;

  private Sent() {}

  /** Whatever is due on the members' own pages. */
  public static void toInboxes(Modules modules) {
    var inbox = modules.get(Channels.class).find("inbox").orElseThrow();
    while (modules.get(Dispatch.class).deliverHere(inbox, AT_ONCE) > 0) {
      // Until nothing is due.
    }
  }
}
