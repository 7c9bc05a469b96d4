package io.qunflow.process;

/** Under which keys the outbox knows what a service plan says at its steps (F2). */
public final class ServiceOrders {

  private ServiceOrders() {}

  /** Before the number of the step. */
  public static String prefix(long wave) {
    return "wave:" + wave + ":service";
  }

  /** Behind the number of the step. */
  public static String suffix() {
    return ":A";
  }

  /**
   * @param step from 1
   */
  public static String key(long wave, int step) {
    return prefix(wave) + step + suffix();
  }
}
