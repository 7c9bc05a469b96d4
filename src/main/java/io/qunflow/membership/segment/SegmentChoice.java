package io.qunflow.membership.segment;

/**
 * Something that can be picked or is suggested.
 *
 * @param code what is kept
 * @param label Chinese
 */
public record SegmentChoice(String code, String label, String english) {

  /** Something that is called the same in every language, such as what members answered. */
  public static SegmentChoice of(String word) {
    return new SegmentChoice(word, word, word);
  }
}
