package io.qunflow.activity.format;

import java.io.IOException;
import java.util.Set;

/**
 * One kind of file that comes in. A format knows how a file is written; it knows neither
 * communities nor tables. It is a bean without state, so a file may be read as often as one likes.
 */
public interface FileFormat {

  /** Stable name in REST, records and message keys, at most 20 characters: {@code qq-text}. */
  String key();

  /** Whether a file that begins so is of this kind; at most one format says so of a file. */
  boolean recognises(FileHead head);

  /** What a person has to say before the file can be read rightly. */
  default Set<Setting> needs() {
    return Set.of();
  }

  /**
   * Whether one line that cannot be read refuses the whole file. So in formats of our own, where
   * somebody can mend it; what other programs write is taken in without such lines.
   */
  default boolean isStrict() {
    return false;
  }

  /**
   * Reads the file once, from its beginning, in bounded memory, in the order of its lines.
   *
   * @throws FileRefusedException if it is not of this kind after all, or beyond the bounds
   * @throws IOException if it cannot be read
   */
  void read(FileSource file, ReadSettings settings, Findings findings)
      throws FileRefusedException, IOException;

  /** What a file may leave open. */
  enum Setting {
    /** Its times are local and it does not say where. */
    TIME_ZONE,
    /** It says who is in the group, but not when. */
    TAKEN_AT,
    /** Its columns are anybody's; which one names the member, which ones are facts. */
    COLUMNS
  }
}
