package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.util.Optional;
import java.util.regex.Pattern;

/** One message of an export while its lines come in; of its text no more than is kept. */
final class QqMessage {

  private static final Pattern OWN_RECALL = Pattern.compile("你撤回了一条消息(?:[，,]?\\s*重新编辑)?");

  private final long line;
  private final QqHeader header;
  private final StringBuilder text = new StringBuilder();
  private long length;
  private int blanks;

  QqMessage(long line, QqHeader header) {
    this.line = line;
    this.header = header;
  }

  long line() {
    return line;
  }

  QqHeader header() {
    return header;
  }

  /** Blank lines count only between others: the one before the next header is no text. */
  void add(TextLines.Line next) {
    if (next.text().isBlank()) {
      blanks++;
      return;
    }
    int breaks = length == 0 ? 0 : blanks + 1;
    append("\n".repeat(Math.min(breaks, Kept.LONGEST_TEXT)), breaks);
    append(next.text(), next.length());
    blanks = 0;
  }

  private void append(String part, long partLength) {
    length += partLength;
    int room = Kept.LONGEST_TEXT + 1 - text.length();
    text.append(part, 0, Math.max(0, Math.min(room, part.length())));
  }

  /** Its text within bounds; empty if there is none. */
  String text() {
    return Kept.shortened(text.toString(), Kept.LONGEST_TEXT).strip();
  }

  Optional<Wording> cut() {
    return length > Kept.LONGEST_TEXT ? Optional.of(Kept.tooLong(length)) : Optional.empty();
  }

  /** Whether nothing but the notice of a recall stands where the text was. */
  boolean isRecalled() {
    var found = text();
    return OWN_RECALL.matcher(found).matches() || found.equals(header.nickname() + "撤回了一条消息");
  }
}
