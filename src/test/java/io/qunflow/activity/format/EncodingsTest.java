package io.qunflow.activity.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qunflow.shared.LineError;
import io.qunflow.shared.MalformedTextException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the text of a file is found, whatever program wrote it. */
class EncodingsTest {

  private static final String TEXT =
      "消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n" + "=".repeat(64) + "\r\n消息对象:一群\r\n小明😀𠮷 hello 一一\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
  void readsEveryEncodingWithoutByteOrderMark(String charset) throws Exception {
    assertThat(read(TestFile.of(TEXT, Charset.forName(charset)))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void leavesTheByteOrderMarkOut(String charset) throws Exception {
    var file = TestFile.of("\uFEFF" + TEXT, Charset.forName(charset));

    assertThat(read(file)).isEqualTo(TEXT);
    assertThat(FileHead.of(file).text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void findsTheEncodingBehindALongStartInAscii(String charset) throws Exception {
    var text = "a,b,c\n".repeat(40_000) + "小明,二,三\n".repeat(3);

    assertThat(read(TestFile.of(text, Charset.forName(charset)))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
  void doesNotMindACharacterAcrossTheEndOfWhatIsLookedAt(String charset) throws Exception {
    for (int shift = 0; shift < 4; shift++) {
      var text = "=".repeat(64 + shift) + "\n" + "字😀".repeat(20_000);
      var file = TestFile.of(text, Charset.forName(charset));

      assertThat(read(file).equals(text)).isTrue();
      assertThat(text).startsWith(FileHead.of(file).text());
    }
  }

  @Test
  void namesTheLineAndTheByteThatCannotBeRead() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("第一行文字文字文字文字\n第二行".getBytes(Encodings.GB18030));
    int wrong = bytes.size() + 1;
    bytes.write(0xFF);
    bytes.writeBytes("\n第三行".getBytes(Encodings.GB18030));

    assertThatThrownBy(() -> read(new TestFile("", bytes.toByteArray())))
        .isInstanceOfSatisfying(
            MalformedTextException.class,
            e -> {
              assertThat(e.error().line()).isEqualTo(2);
              assertThat(e.error().message().chinese()).contains("GB18030", "第 " + wrong + " 个字节");
            });
  }

  @Test
  void aTextWithAFewWrongBytesStaysWhatMostOfItIs() {
    var bytes = (TEXT + "\n坏：").repeat(5).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;

    assertThatThrownBy(() -> read(new TestFile("", bytes)))
        .isInstanceOfSatisfying(
            MalformedTextException.class,
            e -> assertThat(e.error().message().chinese()).contains("UTF-8"));
  }

  @Test
  void whatIsNoTextHasNoEncoding() throws Exception {
    var zeros = new byte[100];
    var controls = "\u0001\u0002\u0003abc".getBytes(StandardCharsets.US_ASCII);

    assertThat(Encodings.detect(new TestFile("", zeros))).isEmpty();
    assertThat(Encodings.detect(new TestFile("", controls))).isEmpty();
    assertThat(FileHead.of(new TestFile("", zeros)).text()).isEmpty();
    assertThatThrownBy(() -> Encodings.open(new TestFile("", zeros)))
        .isInstanceOf(FileRefusedException.class);
  }

  @Test
  void linesEndInAnyWayAndAreCutWhereTheyAreTooLong() throws Exception {
    var errors = new ArrayList<LineError>();
    var lines =
        new TextLines(
            new StringReader("a\r\n\rbcdefg\n\nh\r\n"),
            4,
            (line, why) -> errors.add(new LineError(line, why)));
    var found = new ArrayList<TextLines.Line>();
    for (var next = lines.next(); next.isPresent(); next = lines.next()) {
      found.add(next.get());
    }

    assertThat(found).extracting(TextLines.Line::text).containsExactly("a", "", "bcde", "", "h");
    assertThat(found).extracting(TextLines.Line::number).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(found).filteredOn(TextLines.Line::isCut).extracting("length").isEqualTo(List.of(6L));
    assertThat(errors).isEmpty();
  }

  @Test
  void linesEndWhereTheTextCannotBeRead() throws Exception {
    var bytes = "一\n二\n三\n".getBytes(StandardCharsets.UTF_8);
    bytes[5] = (byte) 0xC0;
    var errors = new ArrayList<LineError>();
    var reader = new io.qunflow.shared.StrictReader(new TestFile("", bytes).open());
    var lines = new TextLines(reader, 100, (line, why) -> errors.add(new LineError(line, why)));

    assertThat(lines.next().orElseThrow().text()).isEqualTo("一");
    assertThat(lines.next()).isEmpty();
    assertThat(lines.next()).isEmpty();
    assertThat(errors).extracting(LineError::line).containsExactly(2L);
  }

  private static String read(FileSource file) throws IOException, FileRefusedException {
    try (var reader = Encodings.open(file)) {
      var text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }
}
