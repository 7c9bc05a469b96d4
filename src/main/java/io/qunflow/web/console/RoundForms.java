package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberSelect;
import io.qunflow.membership.segment.Segments;
import io.qunflow.membership.segment.UnknownSegmentException;
import java.util.Optional;

/** What is chosen in the forms of rounds. */
final class RoundForms {

  private RoundForms() {}

  /** Empty for all members; never one of another community. */
  static Optional<Long> segment(String chosen, CommunityKey key, Segments segments)
      throws UnknownSegmentException {
    if (chosen.isBlank()) {
      return Optional.empty();
    }
    long id = chosen.matches("\\d{1,18}") ? Long.parseLong(chosen) : -1;
    if (!segments.find(id).community().equals(key)) {
      throw new UnknownSegmentException(id);
    }
    return Optional.of(id);
  }

  static MemberSelect select(Optional<Long> segment, CommunityKey key, Segments segments)
      throws UnknownSegmentException {
    return segment.isPresent() ? segments.select(segment.get()) : segments.selectAll(key);
  }
}
