package io.qunflow.membership.role;

import java.util.Optional;

/**
 * Why a role is proposed. A role is not proposed for one quiet week (hysteresis): other than the
 * one a member has, it must be clear, or have been measured the time before too.
 */
public enum ChangeKind {
  /** The member has none yet. */
  FIRST,
  /** The platform or a person said it, no figure did. */
  STATED,
  /** With a quarter less or more of everything it would be the same. */
  CLEAR,
  /** It was measured the time before too. */
  HELD;

  /**
   * @param current the role the member has; null for none
   * @param turnedDown what a person refused for the member while having it; null for nothing
   * @param before what was measured the time before, at least some days ago; null for nothing
   * @return empty when nothing is proposed
   */
  static Optional<ChangeKind> of(
      Verdict verdict, MemberRole current, MemberRole turnedDown, MemberRole before) {
    var role = verdict.role();
    if (current == null) {
      return Optional.of(FIRST);
    }
    if (role == current || role == turnedDown) {
      return Optional.empty();
    }
    return switch (role) {
      case OWNER, STEWARD, OPPOSER -> Optional.of(STATED);
      default -> {
        if (verdict.clear()) {
          yield Optional.of(CLEAR);
        }
        yield role == before ? Optional.of(HELD) : Optional.empty();
      }
    };
  }
}
