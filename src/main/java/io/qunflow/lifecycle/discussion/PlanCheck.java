package io.qunflow.lifecycle.discussion;

/**
 * What speaks against a plan (L4.2, L4.3).
 *
 * @param hostBarred rated too low before, or pulled members elsewhere
 * @param timeClash another discussion of the community is on record at that time
 */
public record PlanCheck(
    boolean hostBarred, boolean leadTooShort, boolean inQuietHours, boolean timeClash) {

  static final PlanCheck NOTHING = new PlanCheck(false, false, false, false);

  boolean fits() {
    return equals(NOTHING);
  }
}
