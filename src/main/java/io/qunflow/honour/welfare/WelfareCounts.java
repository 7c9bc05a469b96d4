package io.qunflow.honour.welfare;

/**
 * What became of the pieces; {@code due}, {@code handedOut}, {@code notTaken} and {@code released}
 * make {@code receivers}, and with {@code spare} they make {@code pieces}.
 *
 * @param spare pieces for which there was nobody
 */
public record WelfareCounts(
    int pieces, int audience, int receivers, int due, int handedOut, int notTaken, int released) {

  public int spare() {
    return pieces - receivers;
  }
}
