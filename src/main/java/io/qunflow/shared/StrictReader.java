package io.qunflow.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads text of one encoding and nothing else: everything before the first wrong byte is handed
 * out, then comes a {@link MalformedTextException} with the line. A byte order mark at the
 * beginning is left out.
 */
public final class StrictReader extends Reader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final Charset charset;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(64 * 1024).flip();
  private final CharBuffer chars = CharBuffer.allocate(64 * 1024).flip();
  private long bytesRead;
  private long line = 1;
  private char last;
  private boolean started;
  private boolean ended;
  private boolean broken;

  public StrictReader(InputStream in, Charset charset) {
    this.in = in;
    this.charset = charset;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Reads UTF-8. */
  public StrictReader(InputStream in) {
    this(in, StandardCharsets.UTF_8);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (broken) {
        throw new MalformedTextException(charset, line, bytesRead - bytes.remaining() + 1);
      }
      if (ended) {
        return -1;
      }
      decodeMore();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    countLines(target, offset, count);
    return count;
  }

  private void decodeMore() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read > 0) {
      bytes.position(bytes.position() + read);
      bytesRead += read;
    }
    bytes.flip();
    ended = read < 0;
    chars.clear();
    broken = decoder.decode(bytes, chars, ended).isError();
    chars.flip();
    if (!started && chars.hasRemaining()) {
      started = true;
      if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
        chars.get();
      }
    }
  }

  private void countLines(char[] read, int offset, int count) {
    for (int i = offset; i < offset + count; i++) {
      if (read[i] == '\n' ? last != '\r' : read[i] == '\r') {
        line++;
      }
      last = read[i];
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
