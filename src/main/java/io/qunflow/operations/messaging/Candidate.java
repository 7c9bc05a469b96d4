package io.qunflow.operations.messaging;

import io.qunflow.community.MemberId;
import java.util.Optional;

/** A message that is due, with its order. */
record Candidate(CandidateRow row, OrderContent order) {

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
    return order.key() + (row.member() == null ? ":g" + row.groupId() : ":" + row.member().value());
  }

  String language() {
    return row.language() != null && row.language().strip().toLowerCase().startsWith("en")
        ? "en"
        : "zh";
  }
}
