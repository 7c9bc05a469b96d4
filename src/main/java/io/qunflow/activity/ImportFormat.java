package io.qunflow.activity;

import java.util.Locale;

/** How an activity file is written. */
public enum ImportFormat {
  CSV,
  NDJSON;

  /** By the ending of its name: {@code .ndjson} and {@code .jsonl} are NDJSON, all else is CSV. */
  public static ImportFormat ofFileName(String name) {
    var lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") ? NDJSON : CSV;
  }
}
