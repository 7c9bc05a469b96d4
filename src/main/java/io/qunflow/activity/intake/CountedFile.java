package io.qunflow.activity.intake;

import io.qunflow.activity.format.FileSource;
import java.io.IOException;
import java.io.InputStream;

/** A file that knows how much of it was read. */
final class CountedFile implements FileSource {

  private final FileSource file;
  private CountingStream open;

  CountedFile(FileSource file) {
    this.file = file;
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public InputStream open() throws IOException {
    open = new CountingStream(file.open());
    return open;
  }

  long bytes() {
    return open == null ? 0 : open.bytes();
  }
}
