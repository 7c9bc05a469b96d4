package io.qunflow.membership.segment;

import io.qunflow.community.CommunityKey;
import java.util.List;

/** A module that knows something of members offers it to segments. */
public interface SegmentFields {

  List<SegmentField> fields();

  /**
   * What the argument of one of them may be, or, where it is typed, likely is; most likely first.
   */
  default List<SegmentChoice> arguments(String field, CommunityKey community) {
    return List.of();
  }

  /** What one of them may be, or likely is, compared with. */
  default List<SegmentChoice> operands(String field, String argument, CommunityKey community) {
    return List.of();
  }
}
