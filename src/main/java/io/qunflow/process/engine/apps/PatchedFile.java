package io.qunflow.process.engine.apps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * A file of the engine's web apps with some of its text replaced. Refuses when a text is not there
 * as often as expected: another version of the engine needs another look.
 */
final class PatchedFile {

  /** What is replaced, how often it must be there (0: at least once), and by what. */
  record Change(String text, int times, String replacement) {

    static Change once(String text, String replacement) {
      return new Change(text, 1, replacement);
    }

    static Change all(String text, String replacement) {
      return new Change(text, 0, replacement);
    }

    boolean fits(int found) {
      return times == 0 ? found > 0 : found == times;
    }
  }

  private final byte[] content;

  PatchedFile(String resource, List<Change> changes) {
    var text = read(resource);
    for (var change : changes) {
      int times = text.split(Pattern.quote(change.text()), -1).length - 1;
      if (!change.fits(times)) {
        throw new IllegalStateException(
            "%s has the text '%s' %d times: look at this version of the engine's web apps"
                .formatted(resource, change.text(), times));
      }
      text = text.replace(change.text(), change.replacement());
    }
    this.content = text.getBytes(StandardCharsets.UTF_8);
  }

  byte[] content() {
    return content;
  }

  private static String read(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
