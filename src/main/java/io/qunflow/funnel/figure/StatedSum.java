package io.qunflow.funnel.figure;

/**
 * What is stated about one offering, without what was voided.
 *
 * @param planMinutes of one delivery; 0 where nobody planned it
 * @param rounds something was delivered for
 * @param indirectMinor minor units of CNY
 */
record StatedSum(
    long offering,
    long planMinutes,
    int rounds,
    long deliveredMinutes,
    long indirectMinor,
    int indirectEntries) {

  /** For every round that was delivered, and for one at least. */
  long plannedMinutes() {
    return planMinutes * Math.max(1, rounds);
  }
}
