package io.qunflow.activity.format;

import io.qunflow.shared.LineError;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file in {@code samples/<format>/} and what it must be read as, written by hand beside it:
 * {@code name.expected.txt}, one finding a line, {@code -} for nothing, {@code ⏎} for an end of
 * line.
 */
record Sample(FileFormat format, String name, byte[] bytes, List<String> expected) {

  static final String HEADER =
      "what|line|group|external_id|at|account|nickname|by_nickname|kind|text|reply_to|addressee"
          + "|content_id";

  private static final Path FOLDER = Path.of("src/test/resources/samples");

  /** All samples of a format, at least one. */
  static List<Sample> of(FileFormat format) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(format.key()))) {
      return files
          .filter(file -> !file.toString().contains(".expected."))
          .sorted()
          .map(file -> of(format, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sample of(FileFormat format, Path file) {
    var name = file.getFileName().toString();
    var beside = file.resolveSibling(name.replaceFirst("\\.[a-z]+$", ".expected.txt"));
    try {
      return new Sample(format, name, Files.readAllBytes(file), Files.readAllLines(beside));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestFile file() {
    return new TestFile(name, bytes);
  }

  /** The same text, written otherwise. */
  TestFile file(Function<String, byte[]> encoding) {
    return new TestFile(name, encoding.apply(new String(bytes, StandardCharsets.UTF_8)));
  }

  /** What the format finds in a file, as it is written in the expectation. */
  static List<String> traceOf(FileFormat format, FileSource file) throws IOException {
    try {
      var found = Found.in(format, file);
      var lines = new ArrayList<String>(List.of(HEADER));
      Stream.concat(
              found.events.stream().map(e -> new LineError(e.line(), Wording.same(traceOf(e)))),
              found.unreadable.stream()
                  .map(
                      e ->
                          new LineError(
                              e.line(), Wording.same(join("unreadable", e.line(), e.message())))))
          .sorted(Comparator.comparingLong(LineError::line))
          .map(line -> line.message().chinese())
          .forEach(lines::add);
      found.leftOut.forEach((reason, count) -> lines.add(join("left_out", reason, count)));
      return lines;
    } catch (FileRefusedException e) {
      return List.of(join("refused", e.getMessage()));
    }
  }

  private static String traceOf(FoundEvent e) {
    return join(
        "event",
        e.line(),
        e.group(),
        e.externalId(),
        e.at(),
        e.account(),
        e.nickname(),
        e.byNickname(),
        e.kind().name().toLowerCase(Locale.ROOT),
        e.text(),
        e.replyTo(),
        e.addressee(),
        e.contentId());
  }

  private static String join(Object... fields) {
    return Stream.of(fields)
        .map(field -> field == null ? "-" : field.toString().replace('\n', '⏎'))
        .collect(Collectors.joining("|"));
  }

  @Override
  public String toString() {
    return format.key() + "/" + name;
  }
}
