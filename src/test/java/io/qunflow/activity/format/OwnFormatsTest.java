package io.qunflow.activity.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qunflow.activity.EventKind;
import io.qunflow.shared.LineError;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an activity file may say, in both formats, and which line is refused why. */
class OwnFormatsTest {

  private static final String HEADER = "external_id,sent_at,member,kind,text,reply_to\n";
  private final List<FoundEvent> events = new ArrayList<>();

  @Test
  void readsARowOfEveryColumn() throws Exception {
    assertThat(
            csv(
                "member,kind,sent_at,external_id,content_id,reply_to,text\n"
                    + " 小明😀 ,liked,2026-01-31T16:00:00+08:00,m-2,article-1,none,\"a, \"\"b\"\"\"\n"))
        .isEmpty();

    assertThat(events)
        .containsExactly(
            new FoundEvent(
                2,
                null,
                "m-2",
                Instant.parse("2026-01-31T08:00:00Z"),
                " 小明😀 ",
                null,
                false,
                EventKind.LIKED,
                "a, \"b\"",
                "none",
                null,
                "article-1"));
  }

  @Test
  void emptyMeansUnknown() throws Exception {
    assertThat(csv(HEADER + "m-1,2026-01-31T08:00Z,𠮷,joined,,\n")).isEmpty();

    assertThat(events.get(0).text()).isNull();
    assertThat(events.get(0).replyTo()).isNull();
  }

  @Test
  void toleratesByteOrderMarkAnyLineEndAndEmptyLines() throws Exception {
    var rows =
        "\uFEFFexternal_id,sent_at,member,kind,text\r\n\r\n"
            + "m-1,2026-01-31T08:00:00Z,a,message,\"one\r\ntwo\"\r\n"
            + "m-2,2026-01-31T08:00:00Z,b,message,three";

    assertThat(csv(rows)).isEmpty();

    assertThat(events).extracting(FoundEvent::text).containsExactly("one\ntwo", "three");
  }

  @Test
  void aQuotedRecordIsNamedByTheLineItBeginsOn() throws Exception {
    var rows =
        HEADER
            + "m-1,2026-01-31T08:00:00Z,a,message,\"one\ntwo\nthree\",\n"
            + "m-2,yesterday,a,message,\"one\ntwo\",\n"
            + "m-3,2026-01-31T08:00:00Z,a,cough,x,\n";

    assertThat(csv(rows)).extracting(LineError::line).containsExactly(5L, 7L);
  }

  @Test
  void saysWhichColumnWhatWasFoundAndWhatHelps() throws Exception {
    assertThat(csv(HEADER + "m-1,昨天,a,message,x,\n"))
        .extracting(LineError::line, error -> error.message().chinese())
        .containsExactly(
            tuple(
                2L, "第 2 列 sent_at：“昨天”不是时间，要写成 2026-01-31T08:00:00Z 或 2026-01-31T16:00:00+08:00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m-1,2026-01-31T08:00:00,a,message,x,  | 不是时间",
        "m-1,2026-02-30T08:00:00Z,a,message,x, | 不是时间",
        "m-1,1969-12-31T23:59:59Z,a,message,x, | 1970",
        "m-1,,a,message,x,                     | 第 2 列 sent_at：不能为空",
        "m-1,2026-01-31T08:00:00Z,' ',message,x, | 第 3 列 member：不能为空",
        "m-1,2026-01-31T08:00:00Z,a,,x,        | 第 4 列 kind：不能为空",
        "m-1,2026-01-31T08:00:00Z,a,Message,x, | checked_in",
        "' ',2026-01-31T08:00:00Z,a,message,x, | 第 1 列 external_id：不能为空",
        "none,2026-01-31T08:00:00Z,a,message,x, | 保留字",
        "m-1,2026-01-31T08:00:00Z,a,message,x  | 有 5 列，表头有 6 列",
        "m-1,2026-01-31T08:00:00Z,a,message,x,y,z | 有 7 列，表头有 6 列",
        "m-1,2026-01-31T08:00:00Z,\"a⏎b\",message,x, | 控制字符",
      })
  void refusesALineThatIsWrong(String row, String reason) throws Exception {
    var errors = csv(HEADER + row.replace("'", "").replace('⏎', '\n') + "\n");

    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).line()).isEqualTo(2);
    assertThat(errors.get(0).message().chinese()).contains(reason);
    assertThat(events).isEmpty();
  }

  @Test
  void boundsAreExact() throws Exception {
    var row = "%s,2026-01-31T08:00:00Z,%s,message,%s,%s\n";
    var id = "i".repeat(190);
    var text = "字".repeat(10_000);

    assertThat(csv(HEADER + row.formatted(id, id, text, id))).isEmpty();
    var errors = csv(HEADER + row.formatted(id + "i", id + "i", text + "字", id + "i"));

    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).message().chinese())
        .contains("external_id：有 191 个字符", "member：有", "text：有 10001 个字符", "reply_to：有");
  }

  @Test
  void checksEveryLineAfterTheFirstWrongOne() throws Exception {
    var rows = new StringBuilder(HEADER);
    for (int i = 0; i < 250; i++) {
      rows.append("m-").append(i).append(i % 2 == 0 ? ",now,a,message,x,\n" : ",,\n");
    }

    assertThat(csv(rows.toString())).hasSize(250).extracting(LineError::line).endsWith(251L);
  }

  @Test
  void refusesUnknownMissingAndDoubledColumnsByName() throws Exception {
    var errors = csv("external_id,sent_at,nick,text,text\nm-1,2026-01-31T08:00:00Z,a,b,c\n");

    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).line()).isEqualTo(1);
    assertThat(errors.get(0).message().chinese())
        .contains("“nick”", "text 出现了两次", "缺少必需的列 member、kind");
  }

  @Test
  void refusesAnEmptyFileButNotOneWithoutRows() throws Exception {
    assertThat(csv("")).extracting(LineError::line).containsExactly(1L);
    assertThat(csv(HEADER)).isEmpty();
  }

  @Test
  void readsWhatASpreadsheetInChinaWrites() throws Exception {
    var rows = HEADER + "m-1,2026-01-31T08:00:00Z,小明,message,你好，群友们,\n";

    assertThat(read(new OwnCsvFormat(), TestFile.of(rows, Charset.forName("GBK")))).isEmpty();

    assertThat(events).extracting(FoundEvent::account).containsExactly("小明");
  }

  @Test
  void namesTheLineFromWhichOnTheEncodingIsWrong() throws Exception {
    var bytes = (HEADER + "m-1,2026-01-31T08:00:00Z,小明小红小刚,message,x,\nm-2,").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;

    var errors = read(new OwnCsvFormat(), new TestFile("", bytes));

    assertThat(errors).extracting(LineError::line).containsExactly(3L);
    assertThat(errors.get(0).message().chinese()).contains("UTF-8", "另存为");
  }

  @Test
  void anOptionalColumnSaysHowTheMemberWasCalled() throws Exception {
    var rows = "external_id,sent_at,member,kind,nickname\n";
    rows += "m-1,2026-01-31T08:00:00Z,u-1,message,小明\nm-2,2026-01-31T08:00:00Z,u-1,message,\n";

    assertThat(csv(rows)).isEmpty();

    assertThat(events).extracting(FoundEvent::nickname).containsExactly("小明", null);
  }

  @Test
  void bothKindsAreRecognisedEvenWithAMistakeInThem() {
    var csv = TestFile.of("\uFEFF\"external_id\", sent_at,nick\n1,2,3\n");
    var ndjson = TestFile.of("\n{\"external_id\":\"1\",\"kind\":\"x\",\"text\":\"cut");

    assertThat(List.of(csv, ndjson))
        .extracting(file -> new OwnCsvFormat().recognises(FileHead.of(file)))
        .containsExactly(true, false);
    assertThat(List.of(csv, ndjson))
        .extracting(file -> new OwnNdjsonFormat().recognises(FileHead.of(file)))
        .containsExactly(false, true);
    assertThat(new OwnCsvFormat().isStrict() && new OwnNdjsonFormat().isStrict()).isTrue();
  }

  @Test
  void refusesAQuotationThatNeverCloses() throws Exception {
    var inTheMiddle = csv(HEADER + "m-1,2026-01-31T08:00:00Z,a,message,\"x,\nm-2,\n");
    var inTheLastColumn =
        csv("external_id,sent_at,member,kind,text\nm-1,2026-01-31T08:00:00Z,a,message,\"x\n");
    var endless = csv(HEADER + "m-1,2026-01-31T08:00:00Z,a,message,\"" + "x\n".repeat(900_000));

    assertThat(List.of(inTheMiddle, inTheLastColumn, endless))
        .allSatisfy(
            errors -> {
              assertThat(errors).hasSize(1);
              assertThat(errors.get(0).line()).isEqualTo(2);
              assertThat(errors.get(0).message().chinese()).contains("没有闭合");
            });
  }

  @Test
  void readsNdjson() throws Exception {
    var lines =
        """
        {"external_id":"m-1","sent_at":"2026-01-31T08:00:00Z","member":"小明😀","kind":"message","text":"a\\nb","reply_to":null}

        {"kind":"read","member":"b","sent_at":"2026-01-31T08:00:01.250Z","external_id":"m-2","content_id":"c"}""";

    assertThat(ndjson(lines)).isEmpty();

    assertThat(events).extracting(FoundEvent::text).containsExactly("a\nb", null);
    assertThat(events.get(1).at()).isEqualTo(Instant.parse("2026-01-31T08:00:01.250Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1]                                     | JSON 对象",
        "{\"external_id\":\"m-1\"                | 不是正确的 JSON",
        "{\"nick\":\"a\"}                        | 不认识的字段“nick”",
        "{\"external_id\":1}                     | 双引号里的文字",
        "{\"member\":\"a\",\"member\":\"b\"}     | 不是正确的 JSON",
        "{} {}                                   | 只能有一个",
        "{}                                      | 字段 external_id：不能为空",
        "{\"external_id\":\"m\\ud83d\"}          | 半个 emoji",
      })
  void refusesAnNdjsonLineThatIsWrong(String line, String reason) throws Exception {
    var errors = ndjson("\n" + line + "\n");

    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).line()).isEqualTo(2);
    assertThat(errors.get(0).message().chinese()).contains(reason);
  }

  @Test
  void refusesAnNdjsonLineWithoutEndInBoundedMemory() throws Exception {
    var errors = ndjson("{\"text\":\"" + "x".repeat(200_000) + "\n{}\n");

    assertThat(errors).extracting(LineError::line).containsExactly(1L, 2L);
    assertThat(errors.get(0).message().chinese()).contains("最多");
  }

  private List<LineError> csv(String content) throws Exception {
    return read(new OwnCsvFormat(), TestFile.of(content));
  }

  private List<LineError> ndjson(String content) throws Exception {
    return read(new OwnNdjsonFormat(), TestFile.of(content));
  }

  private List<LineError> read(FileFormat format, FileSource file) throws Exception {
    var found = Found.in(format, file);
    events.addAll(found.events);
    return found.unreadable;
  }
}
