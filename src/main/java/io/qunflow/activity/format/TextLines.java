package io.qunflow.activity.format;

import io.qunflow.shared.LineErrorSink;
import io.qunflow.shared.MalformedTextException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * The lines of a text, one after the other, in bounded memory; they end with any of the three line
 * ends. Where its bytes cannot be read it ends, and the place is among the errors.
 */
public final class TextLines {

  /**
   * @param number from 1
   * @param text without its end, cut where it is too long
   * @param length in characters, of the whole line
   */
  public record Line(long number, String text, long length) {

    public boolean isCut() {
      return length > text.length();
    }
  }

  private final BufferedReader reader;
  private final int longest;
  private final LineErrorSink errors;
  private long number;
  private boolean afterReturn;
  private boolean ended;

  /**
   * @param reader stays the caller's to close
   * @param longest how many characters of a line are kept
   */
  public TextLines(Reader reader, int longest, LineErrorSink errors) {
    this.reader = new BufferedReader(reader, Encodings.HEAD);
    this.longest = longest;
    this.errors = errors;
  }

  /** The next line, empty at the end; an end of line at the end of the file begins no other. */
  public Optional<Line> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    try {
      return read();
    } catch (MalformedTextException e) {
      ended = true;
      errors.add(e.error());
      return Optional.empty();
    }
  }

  private Optional<Line> read() throws IOException {
    int next = reader.read();
    if (afterReturn && next == '\n') {
      next = reader.read();
    }
    afterReturn = false;
    var text = new StringBuilder();
    long length = 0;
    for (; next >= 0 && next != '\n' && next != '\r'; next = reader.read()) {
      if (++length <= longest) {
        text.append((char) next);
      }
    }
    ended = next < 0;
    afterReturn = next == '\r';
    if (ended && length == 0) {
      return Optional.empty();
    }
    return Optional.of(new Line(++number, text.toString(), length));
  }
}
