package io.qunflow.process.role;

import io.qunflow.process.engine.ProcessVariable;
import java.time.Instant;

/**
 * Names shared with processes/membership/role-review.bpmn and its form. The business key is the
 * community's key.
 */
final class RoleReview {

  static final String KEY = "roleReview";

  static final ProcessVariable<Integer> MEASURING = ProcessVariable.integer("roleMeasuringId");

  /** Whether there is anything to confirm. */
  static final ProcessVariable<Boolean> PROPOSED = ProcessVariable.flag("rolesProposed");

  /** What was found, in words. */
  static final ProcessVariable<String> FINDINGS = ProcessVariable.string("roleFindings");

  /** When roles stay as they are because nobody looked, UTC; the timer reads it. */
  static final ProcessVariable<Instant> OVER_AT = ProcessVariable.instant("roleReviewOverAt");

  /** That a person is through with the list. */
  static final ProcessVariable<Boolean> REVIEWED = ProcessVariable.flag("rolesReviewed");

  private RoleReview() {}
}
