package io.qunflow.web.report;

import io.qunflow.activity.figure.WeekFigures;
import io.qunflow.activity.report.CommunityReport;
import io.qunflow.community.MemberId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** The report as a workbook: numbers as numbers, dates as dates, everything there is. */
@Component
public class ReportWorkbook {

  private final ReportWords words;

  ReportWorkbook(ReportWords words) {
    this.words = words;
  }

  /**
   * @param texts of the questions whose text is still kept, by event
   */
  public byte[] write(CommunityReport report, ReportView view, Map<Long, String> texts) {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "Qunflow", "1.0")) {
      weeks(book, report);
      questions(book, report, texts);
      newcomers(book, report);
      hours(book, report);
      pairs(book, report);
      missing(book, view);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void weeks(Workbook book, CommunityReport report) {
    var sheet = new SheetRows(book, words.say("report.sheet.weeks"));
    sheet.head(words.say("report.column.week"), 10);
    sheet.head(words.say("report.column.monday"), 12);
    sheet.head(words.say("report.column.sunday"), 12);
    for (var measure : Measure.ALL) {
      sheet.head(words.label(measure), 14);
      if (measure.unit() == Unit.PERCENT && measure != Measure.DAILY_ACTIVE) {
        sheet.head(words.label(measure) + " " + words.say("report.column.n"), 10);
        sheet.head(words.label(measure) + " " + words.say("report.column.of"), 10);
      }
    }
    for (var week : report.weeks()) {
      sheet.row();
      sheet.text(week.week().toString());
      sheet.date(week.week().monday());
      sheet.date(week.week().monday().plusDays(6));
      Measure.ALL.forEach(measure -> figure(sheet, measure, week));
    }
  }

  private static void figure(SheetRows sheet, Measure measure, WeekFigures week) {
    var value = measure.in(week);
    boolean share = measure.unit() == Unit.PERCENT;
    value.ifPresentOrElse(
        v -> sheet.number(v.value(), share ? "0.0%" : "#,##0.##"), sheet::nothing);
    if (share && measure != Measure.DAILY_ACTIVE) {
      value
          .filter(v -> v.n() != null)
          .ifPresentOrElse(
              v -> {
                sheet.number(v.n(), "#,##0");
                sheet.number(v.of(), "#,##0");
              },
              () -> {
                sheet.nothing();
                sheet.nothing();
              });
    }
  }

  private void questions(Workbook book, CommunityReport report, Map<Long, String> texts) {
    var sheet = new SheetRows(book, words.say("report.sheet.questions"));
    sheet.head(words.say("report.column.asked"), 18);
    sheet.head(words.say("report.column.who"), 18);
    sheet.head(words.say("report.column.group"), 14);
    sheet.head(words.say("report.column.waited"), 12);
    sheet.head(words.say("report.column.text"), 80);
    for (var question : report.questions()) {
      sheet.row();
      sheet.moment(LocalDateTime.ofInstant(question.askedAt(), report.period().zone()));
      sheet.text(words.name(question.nickname()));
      sheet.text(question.group());
      sheet.number(Math.round(question.waiting().toMinutes() / 6.0) / 10.0, "#,##0.0");
      sheet.text(texts.getOrDefault(question.event(), words.say("report.questions.deleted")));
    }
  }

  private void newcomers(Workbook book, CommunityReport report) {
    var sheet = new SheetRows(book, words.say("report.sheet.newcomers"));
    sheet.head(words.say("report.column.member"), 24);
    sheet.head(words.say("report.column.joined"), 18);
    for (var newcomer : report.newcomers()) {
      sheet.row();
      sheet.text(words.name(newcomer.nickname()));
      sheet.moment(LocalDateTime.ofInstant(newcomer.joinedAt(), report.period().zone()));
    }
  }

  private void hours(Workbook book, CommunityReport report) {
    var sheet = new SheetRows(book, words.say("report.sheet.hours"));
    sheet.head(words.say("report.column.weekday"), 12);
    for (int hour = 0; hour < 24; hour++) {
      sheet.head(hour + ":00", 7);
    }
    for (var day : DayOfWeek.values()) {
      sheet.row();
      sheet.text(words.weekday(day));
      for (int hour = 0; hour < 24; hour++) {
        sheet.number(report.hours().at(day, hour), "#,##0");
      }
    }
  }

  private void pairs(Workbook book, CommunityReport report) {
    var sheet = new SheetRows(book, words.say("report.sheet.pairs"));
    sheet.head(words.say("report.column.a"), 24);
    sheet.head(words.say("report.column.b"), 24);
    sheet.head(words.say("report.column.there"), 12);
    sheet.head(words.say("report.column.back"), 12);
    var names = new HashMap<MemberId, String>();
    report.ties().people().forEach(p -> names.put(p.member(), words.name(p.nickname())));
    for (var tie : report.ties().ties()) {
      sheet.row();
      sheet.text(names.get(tie.a()));
      sheet.text(names.get(tie.b()));
      sheet.number(tie.there(), "#,##0");
      sheet.number(tie.back(), "#,##0");
    }
  }

  private void missing(Workbook book, ReportView view) {
    var sheet = new SheetRows(book, words.say("report.sheet.missing"));
    sheet.head(words.say("report.column.what"), 48);
    sheet.head(words.say("report.column.help"), 90);
    for (var missing : view.missing()) {
      sheet.row();
      sheet.text(missing.what());
      sheet.text(missing.help());
    }
  }
}
