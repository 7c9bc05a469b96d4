package io.qunflow.operations.messaging;

import io.qunflow.community.MemberId;
import java.util.Optional;

/**
 * A message that is due, with its order.
 *
 * @param visitor who is written to without being a member; empty for others, and once their data is
 *     gone
 */
record Candidate(CandidateRow row, OrderContent order, Optional<Visitors.Visitor> visitor) {

  long id() {
    return row.id();
  }

  Optional<MemberId> member() {
    return Optional.ofNullable(row.member());
  }

  Optional<Long> group() {
    return Optional.ofNullable(row.groupId());
  }

  String messageKey() {
    if (row.isToVisitor()) {
      return order.key() + ":v";
    }
    return order.key() + (row.member() == null ? ":g" + row.groupId() : ":" + row.member().value());
  }

  /** What to call the receiver; empty for a group. */
  Optional<String> name() {
    return Optional.ofNullable(row.nickname()).or(() -> visitor.map(Visitors.Visitor::name));
  }

  String language() {
    return row.language() != null && row.language().strip().toLowerCase().startsWith("en")
        ? "en"
        : "zh";
  }
}
