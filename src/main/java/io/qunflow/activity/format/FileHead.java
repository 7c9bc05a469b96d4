package io.qunflow.activity.format;

import java.io.IOException;

/**
 * How a file begins, for recognising it.
 *
 * @param name as the sender called it, may be empty
 * @param bytes its first bytes, at most 64 KiB
 * @param text the same, decoded by what its encoding seems to be, without a byte order mark; empty
 *     if it is no text
 */
public record FileHead(String name, byte[] bytes, String text) {

  static FileHead of(FileSource file) throws IOException {
    try (var in = file.open()) {
      var bytes = in.readNBytes(Encodings.HEAD);
      var text = Encodings.detect(bytes).map(charset -> Decoded.of(bytes, charset).text());
      return new FileHead(file.name(), bytes, text.orElse(""));
    }
  }
}
