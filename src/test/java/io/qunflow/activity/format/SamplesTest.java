package io.qunflow.activity.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample is read as exactly what is written beside it, in whatever way its text is encoded.
 */
class SamplesTest {

  private static final Map<String, Function<String, byte[]>> ENCODINGS =
      Map.of(
          "UTF-8", text -> text.getBytes(UTF_8),
          "UTF-8 of Windows", text -> ("\uFEFF" + onWindows(text)).getBytes(UTF_8),
          "UTF-16", text -> ("\uFEFF" + onWindows(text)).getBytes(UTF_16LE),
          "GB18030", text -> onWindows(text).getBytes(Encodings.GB18030));

  static Stream<Sample> samples() {
    return Stream.of(
            new QqTextFormat(), new WecomArchiveFormat(), new OwnCsvFormat(), new OwnNdjsonFormat())
        .flatMap(format -> Sample.of(format).stream());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadAsIsWrittenBesideIt(Sample sample) throws Exception {
    for (var encoding : ENCODINGS.entrySet()) {
      var file = sample.file(encoding.getValue());

      assertThat(new FileFormats(List.of(sample.format())).recognise(file)).isNotNull();
      var trace = Sample.traceOf(sample.format(), file);
      if (sample.expected().get(0).startsWith("refused")) {
        assertThat(trace.get(0)).contains(sample.expected().get(0).split("\\|"));
      } else {
        assertThat(trace).as(encoding.getKey()).containsExactlyElementsOf(sample.expected());
      }
    }
  }

  static Stream<Path> allSamples() throws IOException {
    try (var files = Files.walk(Path.of("src/test/resources/samples"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains(".expected."))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("allSamples")
  void isRecognisedByItsOwnFormatAndNoOther(Path sample) throws Exception {
    var file = new TestFile(sample.getFileName().toString(), Files.readAllBytes(sample));
    var key = sample.getParent().getFileName().toString();

    var head = FileHead.of(file);
    assertThat(AllFormats.list().stream().filter(format -> format.recognises(head)))
        .extracting(FileFormat::key)
        .containsExactly(key);
    assertThat(new FileFormats(AllFormats.list()).recognise(file).key()).isEqualTo(key);
  }

  private static String onWindows(String text) {
    return text.replace("\n", "\r\n");
  }
}
