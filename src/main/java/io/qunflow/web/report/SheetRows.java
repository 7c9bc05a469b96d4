package io.qunflow.web.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Fills a sheet cell by cell, under a head that stays in view. */
final class SheetRows {

  /** What spreadsheet programs take for the beginning of a formula. */
  private static final String FORMULA = "=+-@\t\r";

  /** The longest text a cell takes. */
  private static final int LONGEST = 32_000;

  private final Worksheet sheet;
  private int row;
  private int column;

  SheetRows(Workbook book, String name) {
    this.sheet = book.newWorksheet(name);
    sheet.freezePane(0, 1);
  }

  void head(String name, double width) {
    sheet.value(0, column, name);
    sheet.style(0, column).bold().fillColor("EEF2F2").wrapText(true).set();
    sheet.width(column++, width);
  }

  void row() {
    row++;
    column = 0;
  }

  /** As text, whatever it looks like: a formula somebody wrote in a chat is not to be run. */
  void text(String text) {
    sheet.value(row, column++, harmless(text));
  }

  static String harmless(String text) {
    var shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return !shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0 ? "'" + shown : shown;
  }

  void number(Number number, String format) {
    sheet.value(row, column, number);
    sheet.style(row, column++).format(format).set();
  }

  void date(LocalDate date) {
    sheet.value(row, column, date);
    sheet.style(row, column++).format("yyyy-mm-dd").set();
  }

  void moment(LocalDateTime moment) {
    sheet.value(row, column, moment);
    sheet.style(row, column++).format("yyyy-mm-dd hh:mm").set();
  }

  void nothing() {
    column++;
  }
}
