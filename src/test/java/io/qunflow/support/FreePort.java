package io.qunflow.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for servers that must be told one. */
public final class FreePort {

  private static final int FIRST = 20_000;
  private static final int LAST = 30_000;

  private FreePort() {}

  /**
   * One on which nobody listens; not of those that the system gives to whoever asks for any, so
   * that it is still free when it is used.
   */
  public static int find() {
    for (int i = 0; i < 1_000; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
      try (var socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // Taken: the next one.
      }
    }
    throw new IllegalStateException("No port from " + FIRST + " to " + LAST + " is free");
  }
}
