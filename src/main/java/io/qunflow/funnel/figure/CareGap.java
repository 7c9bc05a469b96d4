package io.qunflow.funnel.figure;

/**
 * How buyers and the other members were cared for, by what was said to them (F5).
 *
 * @param toBuyers messages that reached buyers
 * @param toOthers messages that reached the others
 */
public record CareGap(int buyers, int others, long toBuyers, long toOthers) {

  public double perBuyer() {
    return buyers == 0 ? 0 : (double) toBuyers / buyers;
  }

  public double perOther() {
    return others == 0 ? 0 : (double) toOthers / others;
  }

  /** By how much less the worse side gets, 0 to 1; 0 where a side is empty. */
  public double gap() {
    double most = Math.max(perBuyer(), perOther());
    return buyers == 0 || others == 0 || most == 0
        ? 0
        : (most - Math.min(perBuyer(), perOther())) / most;
  }

  /**
   * Whether it is above the limit; with few buyers it says nothing.
   *
   * @param percent of what the better side gets
   */
  public boolean isAbove(int percent) {
    return buyers >= Funnel.ENOUGH_BUYERS && gap() * 100 > percent;
  }
}
