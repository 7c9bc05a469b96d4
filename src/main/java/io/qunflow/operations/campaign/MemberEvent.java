package io.qunflow.operations.campaign;

import io.qunflow.community.MemberSelect;
import io.qunflow.shared.Wording;

/** Something that happens to single members, around which campaigns write to them (C1). */
public interface MemberEvent {

  /** Stable, such as {@code joined}. */
  String key();

  Wording name();

  /** Whether its day is known beforehand, so that a campaign may come before it. */
  default boolean isKnownAhead() {
    return false;
  }

  /** Whether it is a date of the members' facts, of which one must say which. */
  default boolean needsFact() {
    return false;
  }

  /**
   * Members to whom it happened in these days, each once.
   *
   * @return parameters begin with {@code event}
   */
  MemberSelect happened(EventDays days);
}
