package io.qunflow.web.report;

import io.qunflow.activity.report.CommunityReport;
import java.util.List;

/** A report in the reader's words, the same for the page and for paper. */
public record ReportView(
    CommunityReport report,
    String period,
    String scope,
    Headline headline,
    List<Chart> charts,
    Table table,
    List<Question> questions,
    List<Person> newcomers,
    List<Pair> noiseDays,
    Hours hours,
    Talk talk,
    TieMap ties,
    List<TieRow> tieRows,
    List<Missing> missing) {

  /**
   * @param about how far data reaches where the week is not whole; empty otherwise
   */
  public record Headline(String week, String days, String about, List<Row> rows) {}

  /**
   * A figure of the headline week.
   *
   * @param value empty where it is not known; {@code why} says why then
   * @param detail n / N, or what stands small beside it; may be empty
   * @param verdict in words where the standard is missed; may be empty
   */
  public record Row(
      String label,
      String value,
      String detail,
      String basis,
      String why,
      String standard,
      String verdict,
      String change) {}

  /** Figures over weeks, the newest first. */
  public record Table(List<String> columns, List<TableRow> rows, boolean silentLeftOut) {}

  public record TableRow(String week, String days, List<String> cells) {}

  /**
   * @param text null where it was deleted
   * @param copy what is put on the clipboard
   */
  public record Question(
      long member,
      String who,
      String group,
      String when,
      String waiting,
      boolean fresh,
      String text,
      String copy) {}

  public record Person(long member, String name, String about) {}

  public record Pair(String name, String value) {}

  /** Messages by weekday and hour, and the loudest hours of the week. */
  public record Hours(List<HourRow> days, List<Pair> busiest) {}

  public record HourRow(String day, List<HourCell> hours) {}

  /**
   * @param level from 0 (none) to 5 (most)
   */
  public record HourCell(int hour, long messages, int level) {}

  /**
   * Who wrote how much (A3).
   *
   * @param limit of the share of owners and our own people, in words
   * @param weeksAbove the weeks in which it was more; may be empty
   */
  public record Talk(
      List<Talker> members,
      List<Talker> staff,
      int memberCount,
      String memberMessages,
      String staffShare,
      String staffDetail,
      boolean oneManShow,
      String limit,
      String weeksAbove,
      String topShare,
      String topDetail) {}

  /**
   * @param width of its bar, in twentieths of the loudest one's
   */
  public record Talker(long member, String name, String messages, String share, int width) {}

  public record TieRow(String a, String b, String there, String back) {}

  /**
   * @param link where it can be mended; null where it is no page of the console
   */
  public record Missing(String what, String help, String link, String linkName) {}
}
