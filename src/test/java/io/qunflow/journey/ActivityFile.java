package io.qunflow.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The activity of a large, real community: the file that {@code QUNFLOW_ACTIVITY_FILE} names, else
 * a made-up one of the same form and size. docs/performance.md says where the real one comes from.
 */
public final class ActivityFile {

  public static final int EVENTS = 34_598;

  private ActivityFile() {}

  public static Path find() {
    var named = System.getenv("QUNFLOW_ACTIVITY_FILE");
    if (named != null) {
      if (!Files.isReadable(Path.of(named))) {
        throw new IllegalStateException("QUNFLOW_ACTIVITY_FILE names no readable file: " + named);
      }
      return Path.of(named);
    }
    return madeUp();
  }

  private static Path madeUp() {
    var lines = new StringBuilder("external_id,sent_at,member,kind,text,reply_to\n");
    var start = Instant.parse("2015-01-01T00:00:00Z");
    for (int i = 0; i < EVENTS; i++) {
      lines.append(
          "m:%d,%s,member%d,message,\"How do I do this, please? %d\",%s%n"
              .formatted(
                  i,
                  start.plusSeconds(60L * i),
                  i % 4_656,
                  i,
                  i % 3 == 0 ? "none" : "m:" + (i - 1)));
    }
    try {
      var file = Path.of("target/made-up-activity.csv");
      Files.writeString(file, lines);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
