package io.qunflow.web.report;

import io.qunflow.lifecycle.questionnaire.round.AnswerTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/**
 * The answers of a round as files for spreadsheets. What somebody typed is never taken for a
 * formula.
 *
 * @param heads of the columns: five about the sheet, then the questions
 */
public record AnswerFiles(List<String> heads, List<AnswerTable.Row> rows, ZoneId zone) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** UTF-8 with byte order mark, which Excel wants. */
  public void writeCsv(OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    writer.write(line(heads));
    for (var row : rows) {
      writer.write(line(cells(row)));
    }
    writer.flush();
  }

  public void writeWorkbook(OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Qunflow", "1.0")) {
      var sheet = new SheetRows(book, "answers");
      heads.forEach(head -> sheet.head(SheetRows.harmless(head), 22));
      for (var row : rows) {
        sheet.row();
        cells(row).forEach(sheet::text);
      }
    }
  }

  private List<String> cells(AnswerTable.Row row) {
    var cells = new ArrayList<String>();
    cells.add(row.member().map(String::valueOf).orElse(""));
    cells.add(row.nickname());
    cells.add(row.invited() ? "1" : "0");
    cells.add(row.source().name().toLowerCase(Locale.ROOT));
    cells.add(MOMENT.format(LocalDateTime.ofInstant(row.submittedAt(), zone)));
    cells.addAll(row.answers());
    return cells;
  }

  private static String line(List<String> cells) {
    return cells.stream().map(AnswerFiles::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String quoted(String cell) {
    return '"' + SheetRows.harmless(cell).replace("\"", "\"\"") + '"';
  }
}
