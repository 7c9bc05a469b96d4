package io.qunflow.activity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How an activity file is written. */
public enum ImportFormat {
  CSV("activity-csv"),
  NDJSON("activity-ndjson");

  private final String key;

  ImportFormat(String key) {
    this.key = key;
  }

  /** The key of the {@link io.qunflow.activity.format.FileFormat}. */
  String key() {
    return key;
  }

  private static final int LOOKED_AT = 512;

  /** By the ending of its name: {@code .ndjson} and {@code .jsonl} are NDJSON, all else is CSV. */
  public static ImportFormat ofFileName(String name) {
    var lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") ? NDJSON : CSV;
  }

  /**
   * By what the file begins with where its name does not say NDJSON: a brace opens an object.
   *
   * @param in must support mark; is left where it was
   */
  public static ImportFormat of(String name, InputStream in) throws IOException {
    if (ofFileName(name) == NDJSON) {
      return NDJSON;
    }
    in.mark(LOOKED_AT);
    var start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
    in.reset();
    return start.replace("\uFEFF", "").stripLeading().startsWith("{") ? NDJSON : CSV;
  }
}
