package io.qunflow.process.wave;

import java.lang.management.ManagementFactory;

/** The most memory in use that was seen between its making and its stop. */
final class PeakHeap {

  private static final long LOOK_MS = 20;
  private static final long MB = 1024 * 1024;

  private final Thread watch = new Thread(this::watch, "peak-heap");
  private volatile boolean stopped;
  private volatile long most;

  PeakHeap() {
    System.gc();
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * @return in megabytes, what is only not collected yet among it
   */
  long stop() throws InterruptedException {
    stopped = true;
    watch.join();
    return most / MB;
  }

  private void watch() {
    while (!stopped) {
      most = Math.max(most, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
      try {
        Thread.sleep(LOOK_MS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
