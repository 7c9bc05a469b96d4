package io.qunflow.web.report;

import io.qunflow.operations.checkin.Checkin;
import io.qunflow.operations.checkin.CheckinEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/**
 * Who checked in, as files for spreadsheets: a row each, in order of time. What somebody typed is
 * never taken for a formula.
 */
public record CheckinFiles(Checkin checkin, List<CheckinEntry> entries, ZoneId zone) {

  private static final List<String> HEADS =
      List.of("day", "date", "place", "member", "nickname", "proven", "checked_in_at", "note");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

  /** UTF-8 with byte order mark, which Excel wants. */
  public void writeCsv(OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    writer.write(line(HEADS));
    for (var entry : entries) {
      writer.write(line(cells(entry)));
    }
    writer.flush();
  }

  public void writeWorkbook(OutputStream out) throws IOException {
    try (var book = new Workbook(out, "Qunflow", "1.0")) {
      var sheet = new SheetRows(book, "check-ins");
      HEADS.forEach(head -> sheet.head(head, 22));
      for (var entry : entries) {
        sheet.row();
        cells(entry).forEach(sheet::text);
      }
    }
  }

  private List<String> cells(CheckinEntry entry) {
    return List.of(
        String.valueOf(entry.day()),
        checkin.day(entry.day()).map(day -> day.day().toString()).orElse(""),
        entry.place().map(String::valueOf).orElse(""),
        entry.member().map(member -> String.valueOf(member.value())).orElse(""),
        entry.nickname(),
        entry.proven() ? "1" : "0",
        MOMENT.format(entry.at().atZone(zone)),
        entry.note());
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CheckinFiles::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String quoted(String cell) {
    return '"' + SheetRows.harmless(cell).replace("\"", "\"\"") + '"';
  }
}
