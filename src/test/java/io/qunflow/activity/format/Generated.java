package io.qunflow.activity.format;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A large file that exists nowhere: a beginning, a part repeated, an end. Counts what is read of it
 * and what is left open.
 */
final class Generated implements FileSource {

  private final String name;
  private final byte[] start;
  private final byte[] part;
  private final byte[] block;
  private final long times;
  private final byte[] end;
  long bytesRead;
  int open;

  Generated(String name, String start, String part, long times, String end) {
    this.name = name;
    this.start = start.getBytes(StandardCharsets.UTF_8);
    this.part = part.getBytes(StandardCharsets.UTF_8);
    this.block = block(this.part);
    this.times = times;
    this.end = end.getBytes(StandardCharsets.UTF_8);
  }

  long size() {
    return start.length + part.length * times + end.length;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InputStream open() {
    open++;
    return new InputStream() {
      private long at;
      private boolean closed;

      @Override
      public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        if (length > 0 && at >= size()) {
          return -1;
        }
        int count = (int) Math.min(length, size() - at);
        for (int i = 0; i < count; ) {
          int copied = copy(at, target, offset + i, count - i);
          i += copied;
          at += copied;
        }
        bytesRead += count;
        return count;
      }

      @Override
      public void close() {
        open -= closed ? 0 : 1;
        closed = true;
      }
    };
  }

  private static byte[] block(byte[] part) {
    var block = new byte[part.length * (1 + (64 << 10) / part.length)];
    for (int i = 0; i < block.length; i++) {
      block[i] = part[i % part.length];
    }
    return block;
  }

  /** As much as lies in one piece from there. */
  private int copy(long at, byte[] target, int offset, int most) {
    if (at < start.length) {
      return copy(start, (int) at, start.length, target, offset, most);
    }
    long inParts = at - start.length;
    long left = part.length * times - inParts;
    if (left <= 0) {
      return copy(end, (int) -left, end.length, target, offset, most);
    }
    int from = (int) (inParts % part.length);
    return copy(block, from, (int) Math.min(block.length, from + left), target, offset, most);
  }

  private static int copy(byte[] from, int at, int to, byte[] target, int offset, int most) {
    int count = Math.min(most, to - at);
    System.arraycopy(from, at, target, offset, count);
    return count;
  }

  @Override
  public String toString() {
    var shown = new String(start, StandardCharsets.UTF_8);
    return "%s %.40s … %.10s × %d"
        .formatted(name, shown, new String(part, StandardCharsets.UTF_8), times);
  }
}
