package io.qunflow.activity.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that want to be larger than they look are refused before anything is kept of them. */
class WorkbookBoundsTest {

  private static final Path SAMPLE = Path.of("src/test/resources/samples/answers-xlsx/wjx.xlsx");
  private static final String SHEET = "xl/worksheets/sheet2.xml";
  private static final ReadSettings MAPPED =
      new ReadSettings(Found.SHANGHAI.zone(), null, Map.of("谁", "member", "什么", "fact:what"));

  @Test
  void readsManyRowsInBoundedMemory() throws Exception {
    var rows = new StringBuilder("<row r=\"1\">" + text("A1", "谁") + text("B1", "什么") + "</row>");
    for (int i = 2; i <= 20_001; i++) {
      rows.append(
          "<row r=\"%d\">%s%s</row>".formatted(i, text("A" + i, "m" + i), text("B" + i, "x")));
    }

    var found = read(sheet(rows.toString()));

    assertThat(found.answers).hasSize(20_000);
    assertThat(found.answers.get(19_999))
        .isEqualTo(new FoundAnswer(20_001, "m20001", null, Map.of("what", "x")));
  }

  @ParameterizedTest
  @CsvSource({
    // a cell far outside, a text without end, a row without end
    "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c>,1,太大",
    "<row r=\"1\"><c t=\"n\" r = 'ZZZZZZ1'><v>1</v></c>,1,太大",
    "<row r=\"1\"><c r=\"&#90;ZZZ1\"><v>1</v></c>,1,太大",
    "x,600000,太大",
    "<c><v>1</v></c>,700000,太大",
    "<c r=\"ALM1\"><v>1</v></c>,1,超过 1000 列",
  })
  void refusesWhatIsOutOfBounds(String content, int times, String why) throws Exception {
    var sheet =
        sheet(
            (content.startsWith("<row") ? "" : "<row r=\"1\">") + content.repeat(times) + "</row>");

    assertThatThrownBy(() -> read(sheet))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining(why);
  }

  @Test
  void refusesATagWithoutEnd() throws Exception {
    var sheet = sheet("<row r=\"1\"><c a=\"" + "b".repeat(70_000) + "\"/></row>");

    assertThatThrownBy(() -> read(sheet))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining("太大");
  }

  @Test
  void refusesATableOfTextsThatDoesNotFitIntoMemory() throws Exception {
    var texts = "<sst>" + ("<si><t>" + "长".repeat(30_000) + "</t></si>").repeat(400) + "</sst>";

    assertThatThrownBy(() -> read(with("xl/sharedStrings.xml", texts)))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining("太大");
  }

  @Test
  void refusesAPartThatIsMostlyNothing() throws Exception {
    assertThatThrownBy(() -> read(with("xl/media/image1.png", "\0".repeat(300 << 20))))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining("太大");
  }

  @Test
  void neverDoesAnythingButRefuseWhatIsDamaged() throws Exception {
    var bytes = Files.readAllBytes(SAMPLE);
    var random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      var damaged = bytes.clone();
      for (int n = random.nextInt(6); n >= 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        read(damaged);
      } catch (FileRefusedException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(100);
  }

  @Test
  void neverDoesAnythingButRefuseADamagedPart() throws Exception {
    var random = new Random(11);
    for (var part :
        new String[] {SHEET, "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"}) {
      var text = part(part);
      for (int i = 0; i < 60; i++) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(12));
        var damaged = text.substring(0, from) + (i % 2 == 0 ? "" : "9\"<") + text.substring(to);
        try {
          read(with(part, damaged));
        } catch (FileRefusedException e) {
          assertThat(e).hasMessageNotContaining("null");
        }
      }
    }
  }

  private static Found read(byte[] workbook) throws FileRefusedException, IOException {
    var found = new Found();
    new AnswersXlsxFormat().read(new TestFile("a.xlsx", workbook), MAPPED, found);
    return found;
  }

  private static byte[] sheet(String rows) throws IOException {
    return with(
        SHEET,
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            + rows
            + "</sheetData></worksheet>");
  }

  private static String text(String place, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, text);
  }

  private static String part(String name) throws IOException {
    try (var in = new ZipInputStream(Files.newInputStream(SAMPLE))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError(name);
  }

  /** The sample with one part replaced or added. */
  private static byte[] with(String name, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(Files.newInputStream(SAMPLE));
        var out = new ZipOutputStream(bytes)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(name)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
        }
      }
      out.putNextEntry(new ZipEntry(name));
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
