package io.qunflow.activity.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.shared.LineError;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of lists, totals and answers are read as exactly what is written beside them. */
class RowSamplesTest {

  private static final List<FileFormat> FORMATS =
      List.of(
          new WecomGroupFormat(),
          new SnapshotCsvFormat(),
          new ContentTotalsFormat(),
          new AnswersCsvFormat(),
          new AnswersXlsxFormat());

  static Stream<Sample> samples() {
    return FORMATS.stream().flatMap(format -> Sample.of(format).stream());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadAsWritten(Sample sample) throws Exception {
    assertThat(traceOf(sample)).isEqualTo(sample.expected());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isRecognisedAmongAllFormats(Sample sample) throws Exception {
    var others =
        List.of(new OwnCsvFormat(), new OwnNdjsonFormat(), new QqTextFormat(), sample.format());
    var head = FileHead.of(sample.file());

    assertThat(Stream.concat(FORMATS.stream(), others.stream()).filter(f -> f.recognises(head)))
        .extracting(FileFormat::key)
        .containsOnly(sample.format().key());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isFoundRefusedOrUnreadableWhereverItIsDamaged(Sample sample) throws Exception {
    var settings = Found.SHANGHAI;
    try {
      settings = settings(sample, new ArrayList<>());
    } catch (FileRefusedException e) {
      assertThat(e).hasMessageContaining("。");
    }
    var random = new Random(5);
    for (int i = 0; i < 200; i++) {
      var bytes = sample.bytes().clone();
      for (int n = random.nextInt(4); n >= 0 && bytes.length > 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        sample.format().read(new TestFile(sample.name(), bytes), settings, new Found());
      } catch (FileRefusedException e) {
        assertThat(e).hasMessageContaining("。").hasMessageNotContaining("null");
      }
    }
  }

  @Test
  void aTableOfAbsurdColumnsIsRefusedAtOnce() throws Exception {
    var found = Found.in(new AnswersCsvFormat(), TestFile.of(",".repeat(900_000) + "\n"));

    assertThat(found.unreadable).extracting(LineError::line).containsExactly(1L);
    assertThat(found.unreadable.get(0).message().chinese()).contains("列太多");
    var long1 = "业务".repeat(100_000);
    var long2 = "x" + " ".repeat(60_000) + "x";
    assertThat(AnswerHeads.propose(List.of(long1, long2)).values())
        .containsExactlyInAnyOrder("fact:" + long1.substring(0, 64), "fact:x");
  }

  private static List<String> traceOf(Sample sample) throws IOException {
    var found = new Found();
    var columns = new ArrayList<String>();
    try {
      var settings = settings(sample, columns);
      sample.format().read(sample.file(), settings, found);
    } catch (FileRefusedException e) {
      return List.of("refused|" + e.getMessage());
    }
    return Stream.concat(columns.stream(), trace(found)).toList();
  }

  /** What the names of the columns suggest, as a person would confirm it. */
  private static ReadSettings settings(Sample sample, List<String> trace)
      throws FileRefusedException, IOException {
    if (!sample.format().needs().contains(FileFormat.Setting.COLUMNS)) {
      return Found.SHANGHAI;
    }
    var columns = new Columns();
    sample.format().read(sample.file(), Found.SHANGHAI, columns);
    var proposal = AnswerHeads.propose(columns.names);
    columns.names.forEach(
        name -> trace.add("column|%s|%s".formatted(name, proposal.getOrDefault(name, "-"))));
    return new ReadSettings(Found.SHANGHAI.zone(), Found.SHANGHAI.takenAt(), proposal);
  }

  private static Stream<String> trace(Found found) {
    var lines = new ArrayList<LineError>();
    found.members.forEach(
        m ->
            lines.add(
                line(
                    m.line(),
                    "member",
                    m.line(),
                    m.group(),
                    m.takenAt(),
                    m.account(),
                    m.nickname(),
                    m.joinedAt(),
                    m.staff(),
                    m.role())));
    found.contents.forEach(
        c ->
            lines.add(
                line(
                    c.line(),
                    "content",
                    c.line(),
                    c.contentId(),
                    c.title(),
                    c.publishedOn(),
                    c.read(),
                    c.forwarded(),
                    c.liked(),
                    c.collected())));
    found.answers.forEach(
        a ->
            lines.add(
                line(a.line(), "answer", a.line(), a.member(), a.answeredAt(), trace(a.facts()))));
    found.unreadable.forEach(e -> lines.add(line(e.line(), "unreadable", e.line(), e.message())));
    assertThat(found.events).isEmpty();
    return lines.stream()
        .sorted(Comparator.comparingLong(LineError::line))
        .map(line -> line.message().chinese());
  }

  private static String trace(Map<String, String> facts) {
    return new TreeMap<>(facts)
        .entrySet().stream()
            .map(fact -> fact.getKey() + "=" + fact.getValue())
            .collect(Collectors.joining(";"));
  }

  private static LineError line(long line, Object... fields) {
    return new LineError(
        line,
        Wording.same(
            Stream.of(fields)
                .map(field -> field == null ? "-" : field.toString().replace('\n', '⏎'))
                .collect(Collectors.joining("|"))));
  }

  private static final class Columns extends NothingFound {
    private List<String> names = List.of();

    @Override
    public void columns(List<String> columns) {
      names = columns;
    }

    @Override
    public void unreadable(long line, Wording reason) {
      // Is found again when the file is read for good.
    }
  }
}
