package io.qunflow.activity.upload;

import io.qunflow.activity.format.FileSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that knows how much of it was read the last time it was opened. */
final class CountedSource implements FileSource {

  private final FileSource file;
  private volatile long bytes;

  CountedSource(FileSource file) {
    this.file = file;
  }

  long bytes() {
    return bytes;
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public InputStream open() throws IOException {
    bytes = 0;
    return new FilterInputStream(file.open()) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        bytes += read < 0 ? 0 : 1;
        return read;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        bytes += Math.max(0, read);
        return read;
      }
    };
  }
}
