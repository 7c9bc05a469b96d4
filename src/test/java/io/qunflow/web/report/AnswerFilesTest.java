package io.qunflow.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.qunflow.lifecycle.questionnaire.round.AnswerTable;
import io.qunflow.lifecycle.questionnaire.round.SheetSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** The answers of a round as files: what is read back is what was answered. */
class AnswerFilesTest {

  static final AnswerFiles FILES =
      new AnswerFiles(
          List.of("member", "nickname", "invited", "source", "submitted_at", "=行业？", "备注"),
          List.of(
              new AnswerTable.Row(
                  Optional.of(7L),
                  "安娜😀𠮷",
                  true,
                  SheetSource.LINK,
                  Instant.parse("2026-11-22T16:30:00Z"),
                  List.of("教育、金融", "=HYPERLINK(\"x\")")),
              new AnswerTable.Row(
                  Optional.empty(),
                  "@谁",
                  false,
                  SheetSource.GROUP,
                  Instant.parse("2026-11-22T04:00:00Z"),
                  List.of("", "两行\n\"引号\",逗号"))),
          ZoneId.of("Asia/Shanghai"));

  @Test
  void theWorkbookHoldsEveryAnswerAsTextAndNoFormula() throws Exception {
    var out = new ByteArrayOutputStream();
    FILES.writeWorkbook(out);

    try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("answers");
      var rows = book.getSheet(0).orElseThrow().read();
      assertThat(rows).hasSize(3);
      assertThat(texts(rows.get(0)))
          .containsExactly(
              "member", "nickname", "invited", "source", "submitted_at", "'=行业？", "备注");
      assertThat(texts(rows.get(1)))
          .containsExactly(
              "7", "安娜😀𠮷", "1", "link", "2026-11-23 00:30", "教育、金融", "'=HYPERLINK(\"x\")");
      assertThat(texts(rows.get(2)))
          .containsExactly("", "'@谁", "0", "group", "2026-11-22 12:00", "", "两行\n\"引号\",逗号");
      assertThat(rows)
          .allSatisfy(
              row ->
                  assertThat(row.stream().filter(cell -> cell != null))
                      .noneMatch(cell -> cell.getType() == CellType.FORMULA));
    }
  }

  @Test
  void theCommaFileBeginsWithTheMarkThatExcelWants() throws Exception {
    var out = new ByteArrayOutputStream();
    FILES.writeCsv(out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("\uFEFF\"member\",\"nickname\"")
        .contains("\"7\",\"安娜😀𠮷\",\"1\",\"link\",\"2026-11-23 00:30\",\"教育、金融\"")
        .contains("\"'=HYPERLINK(\"\"x\"\")\"")
        .contains("\"两行\n\"\"引号\"\",逗号\"\r\n");
  }

  private static List<String> texts(org.dhatim.fastexcel.reader.Row row) {
    return java.util.stream.IntStream.range(0, 7).mapToObj(i -> row.getCellText(i)).toList();
  }
}
