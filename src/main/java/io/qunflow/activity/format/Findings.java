package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.util.List;

/**
 * Takes what a format finds in a file, in the order of its lines. May throw to stop the reading.
 */
public interface Findings {

  void found(FoundEvent event);

  void found(FoundMember member);

  void found(FoundContent content);

  void found(FoundAnswer answer);

  /** The columns of a file whose columns are anybody's, before its first answer. */
  default void columns(List<String> names) {}

  /**
   * A line that cannot be read.
   *
   * @param reason what is wrong and what helps, for an operator
   */
  void unreadable(long line, Wording reason);

  /**
   * A line that was read, but not all of it was kept.
   *
   * @param reason what is missing, for an operator
   */
  default void shortened(long line, Wording reason) {
    unreadable(line, reason);
  }

  /** Something that is left out on purpose: counted, never stored, never shown. */
  void leftOut(Reason reason);

  /** Why something is left out. */
  enum Reason {
    /** A conversation between two people. */
    PRIVATE_CHAT,
    /** A recalled message, or the notice of one. */
    RECALL,
    /** A notice of the platform that says nothing of a member coming, going or writing. */
    PLATFORM_NOTICE,
    /** An event of a kind that no figure knows, a call for instance. */
    OTHER_KIND
  }
}
