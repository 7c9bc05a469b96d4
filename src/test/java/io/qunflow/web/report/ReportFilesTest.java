package io.qunflow.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.qunflow.activity.report.ReportFixture;
import io.qunflow.support.Browser;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.i18n.LocaleContextHolder;

class ReportFilesTest {

  private static final List<Path> SYSTEM = List.of(Path.of("/usr/share/fonts"));

  @TempDir Path empty;

  @AfterEach
  void forget() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void thePdfCanBeSearchedInChineseAndEmbedsItsFont() throws Exception {
    var words = ReportSetting.words(Locale.SIMPLIFIED_CHINESE);

    var file = ReportSetting.pdf(words, null, SYSTEM).write(ReportSetting.view(words));

    keep("report.pdf", file);
    assertThat(text(file))
        .contains("社群报告", "茶聚", "周活跃率", "46.4%", "111 / 239", "10%–15%", "低于标准")
        .contains("岩茶第一泡要倒掉吗？", "原文已按期删除", "没开过口的新人", "晚安", "1,204 条")
        .contains("38.0% 的消息不知道在回答谁", "阿岩", "桃子", "掌柜老周", "第 1 页")
        .contains("138****5678")
        .doesNotContain("13812345678", "🍑", "??");
    assertThat(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("/FontFile")
        .containsPattern("/BaseFont/[A-Z]{6}\\+NotoSansCJKsc");
  }

  @Test
  void thePdfSpeaksEnglishToo() throws Exception {
    var words = ReportSetting.words(Locale.ENGLISH);

    var file = ReportSetting.pdf(words, null, SYSTEM).write(ReportSetting.view(words));

    keep("report-en.pdf", file);
    assertThat(text(file)).contains("Community report", "Questions nobody answered", "Page 1");
  }

  @Test
  void withoutAChineseFontItSaysWhatHelps() {
    var words = ReportSetting.words(Locale.SIMPLIFIED_CHINESE);
    var view = ReportSetting.view(words);

    for (var setting : new String[] {null, empty.resolve("none.ttf").toString()}) {
      assertThatThrownBy(() -> ReportSetting.pdf(words, setting, List.of(empty)).write(view))
          .isInstanceOf(NoChineseFontException.class)
          .hasMessageContaining("fonts-noto-cjk")
          .hasMessageContaining("qunflow.report.font");
    }
  }

  @Test
  void aFontThatIsNamedIsTaken() throws Exception {
    var words = ReportSetting.words(Locale.SIMPLIFIED_CHINESE);
    var named = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,4";

    var file = ReportSetting.pdf(words, named, List.of()).write(ReportSetting.view(words));

    assertThat(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("NotoSansCJKhk");
  }

  @Test
  void theWorkbookHasNumbersDatesAndNoFormulas() throws Exception {
    var words = ReportSetting.words(Locale.SIMPLIFIED_CHINESE);
    var report = ReportFixture.report();

    var file =
        new ReportWorkbook(words).write(report, ReportSetting.view(words), ReportSetting.texts());

    keep("report.xlsx", file);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getSheets().map(s -> s.getName()))
          .containsExactly("每周数字", "没人回答的提问", "没开过口的新人", "钟点", "谁和谁说话", "还不知道什么");
      var weeks = rows(book, 0);
      assertThat(weeks).hasSize(13);
      assertThat(weeks.get(1).getCellText(0)).isEqualTo("2026-W35");
      assertThat(weeks.get(1).getCell(1).asDate()).isEqualTo(LocalDateTime.of(2026, 8, 24, 0, 0));
      assertThat(weeks.get(1).getCell(3).asNumber()).isEqualByComparingTo("239");
      assertThat(weeks.get(1).getCell(4).asNumber()).isEqualByComparingTo("0.4184");
      assertThat(weeks.get(1).getCell(5).asNumber()).isEqualByComparingTo(BigDecimal.valueOf(100));
      var questions = rows(book, 1);
      assertThat(questions.get(1).getCell(0).asDate())
          .isEqualTo(LocalDateTime.of(2026, 11, 14, 21, 5));
      assertThat(questions.get(1).getCell(4).getType()).isEqualTo(CellType.STRING);
      assertThat(questions.get(1).getCellText(4)).isEqualTo("'=1+1 岩茶第一泡要倒掉吗？");
      assertThat(questions.get(1).getCell(3).asNumber()).isEqualByComparingTo("50");
      assertThat(questions.get(2).getCellText(4)).isEqualTo("原文已按期删除");
      assertThat(rows(book, 3).get(4).getCell(21).asNumber()).isEqualByComparingTo("48");
      assertThat(rows(book, 4).get(1).getCell(2).asNumber()).isEqualByComparingTo("9");
      assertThat(rows(book, 5)).hasSize(5);
    }
  }

  @Test
  void whateverLooksLikeAFormulaIsMadeText() {
    for (var first : List.of("=", "+", "-", "@", "\t", "\r")) {
      assertThat(SheetRows.harmless(first + "1")).isEqualTo("'" + first + "1");
    }
    assertThat(SheetRows.harmless("a=1")).isEqualTo("a=1");
    assertThat(SheetRows.harmless("")).isEmpty();
  }

  private static List<Row> rows(ReadableWorkbook book, int sheet) throws Exception {
    return book.getSheet(sheet).orElseThrow().read();
  }

  private static String text(byte[] file) throws Exception {
    var reader = new PdfReader(file);
    var extractor = new PdfTextExtractor(reader);
    var text = new StringBuilder();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      text.append(extractor.getTextFromPage(page)).append('\n');
    }
    return text.toString();
  }

  /** Kept to be looked at. */
  private static void keep(String name, byte[] file) throws Exception {
    Files.createDirectories(Browser.SCREENSHOTS);
    Files.write(Browser.SCREENSHOTS.resolve(name), file);
  }
}
