package io.qunflow.activity.format;

import java.io.IOException;
import java.io.InputStream;

/** A file, or a file in an archive, that can be read again and again. */
public interface FileSource {

  /** As the sender called it, without folders; may be empty. */
  String name();

  /** Not buffered; the reader closes it. */
  InputStream open() throws IOException;
}
