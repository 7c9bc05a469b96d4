package io.qunflow.lifecycle.content;

/**
 * A piece of content to make.
 *
 * @param wayIn who makes it, or which question or contribution it is taken from
 * @param creditTo whose name stands under it; empty only for the company's own
 */
public record ContentItem(
    String title, Medium medium, ContentSource source, String wayIn, String creditTo) {

  /** What members gave is published under their name (L3.3). */
  boolean lacksCredit() {
    return source == ContentSource.UGC && creditTo.isBlank();
  }
}
