package io.qunflow.web.report;

import io.qunflow.activity.figure.FigureValue;
import io.qunflow.activity.figure.IsoWeek;
import io.qunflow.activity.figure.WeekFigures;
import io.qunflow.activity.report.ReportPeriod;
import io.qunflow.community.AccountMask;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says figures, times and names of a report in the reader's language. */
@Component
public class ReportWords {

  private static final String NONE = "—";
  private static final int LONG_MINUTES = 120;

  private final MessageSource messages;
  private final Clock clock;

  ReportWords(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  public String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  public String label(Measure measure) {
    return say("measure." + measure);
  }

  /** A figure as it is read, {@code 44.0%} or {@code 1,204}. */
  public String value(Measure measure, BigDecimal value) {
    return switch (measure.unit()) {
      case PERCENT -> number(value.movePointRight(2), 1, 1) + "%";
      case COUNT -> number(value, 0, 0);
      case MEAN -> number(value, 1, measure == Measure.CONTENT_VALUE ? 2 : 1);
      case MINUTES ->
          value.compareTo(BigDecimal.valueOf(LONG_MINUTES)) < 0
              ? say("lasting.minutes", number(value, 0, 1))
              : say(
                  "lasting.hours",
                  number(value.divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP), 0, 1));
    };
  }

  public String value(Measure measure, WeekFigures week) {
    return measure.in(week).map(v -> value(measure, v.value())).orElse("");
  }

  /** What stands small beside a rate: {@code 105 / 239}; may be empty. */
  public String detail(Measure measure, WeekFigures week) {
    if (measure == Measure.DAILY_ACTIVE) {
      return week.find(io.qunflow.activity.figure.Figure.ACTIVE_PER_DAY)
          .map(active -> say("report.perDay", number(active.value(), 1, 1)))
          .orElse("");
    }
    return measure
        .in(week)
        .filter(v -> v.n() != null && v.of() != null)
        .map(v -> number(v.n()) + " / " + number(v.of()))
        .orElse("");
  }

  /** What a figure rests on where there are several ways to know it; may be empty. */
  public String basis(Measure measure, FigureValue value) {
    return value.basis() == null || !measure.namesBasis()
        ? ""
        : say("basis." + (measure == Measure.FORWARD_RATE ? "content." : "") + value.basis());
  }

  /** Against the week before, rates in points, with its sign. */
  public String change(Measure measure, BigDecimal now, BigDecimal before) {
    var shift = measure.unit() == Unit.PERCENT ? 2 : 0;
    int digits = measure.unit() == Unit.COUNT ? 0 : measure == Measure.CONTENT_VALUE ? 2 : 1;
    var difference =
        now.subtract(before).movePointRight(shift).setScale(digits, RoundingMode.HALF_UP);
    var sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "±";
    return sign + number(difference.abs(), digits, digits);
  }

  public String band(Measure measure, Band band) {
    if (band == null) {
      return NONE;
    }
    if (band.least() == null || band.most() == null) {
      return (band.most() == null ? "≥ " : "≤ ")
          + bound(measure, band.most() == null ? band.least() : band.most());
    }
    return bound(measure, band.least()) + "–" + bound(measure, band.most());
  }

  private String bound(Measure measure, BigDecimal bound) {
    return switch (measure.unit()) {
      case PERCENT -> number(bound.movePointRight(2), 0, 1) + "%";
      case MINUTES -> say("lasting.minutes", number(bound, 0, 1));
      case MEAN, COUNT -> number(bound, 0, 2);
    };
  }

  public String number(long count) {
    return number(BigDecimal.valueOf(count), 0, 0);
  }

  public String percent(long n, long of) {
    return of == 0
        ? NONE
        : number(
                BigDecimal.valueOf(100 * n).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP),
                1,
                1)
            + "%";
  }

  /** A nickname, accounts in it hidden in part. */
  public String name(String nickname) {
    return AccountMask.maskNickname(nickname);
  }

  /** A week, with its year unless it is this year's. */
  public String week(IsoWeek week) {
    return week.year() == LocalDate.now(clock).getYear()
        ? say("report.week", week.week())
        : say("report.week.year", week.week(), "" + week.year());
  }

  /** First and last day of a week, short. */
  public String days(IsoWeek week) {
    return format("format.date.short", week.monday())
        + "–"
        + format("format.date.short", week.monday().plusDays(6));
  }

  /** Under a chart, where room is short; the year only where several years are shown. */
  public String tick(IsoWeek week, ReportPeriod period) {
    boolean years = period.first().year() != period.last().year();
    var day = format("format.date.short", week.monday());
    return years ? week.monday().format(DateTimeFormatter.ofPattern("yy/M/d")) : day;
  }

  public String period(ReportPeriod period) {
    return say("week.days", date(period.firstDay()), date(period.lastDay()));
  }

  /** A day, with its year unless it is this year's. */
  public String date(LocalDate day) {
    boolean thisYear = LocalDate.now(clock).getYear() == day.getYear();
    return format(thisYear ? "format.date" : "format.date.year", day);
  }

  public String moment(Instant at, ZoneId zone) {
    return say(
        "report.moment",
        date(LocalDate.ofInstant(at, zone)),
        DateTimeFormatter.ofPattern(say("format.time"), locale()).format(at.atZone(zone)));
  }

  /** How long something has been, in the largest unit that says enough. */
  public String lasting(Duration time) {
    if (time.toHours() < 2) {
      return say("lasting.minutes", number(Math.max(1, time.toMinutes())));
    }
    return time.toHours() < 48
        ? say("lasting.hours", number(time.toHours()))
        : say("lasting.days", number(time.toDays()));
  }

  public String weekday(java.time.DayOfWeek day) {
    return day.getDisplayName(java.time.format.TextStyle.SHORT, locale());
  }

  Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  private String format(String pattern, LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(say(pattern), locale()));
  }

  private String number(BigDecimal value, int least, int most) {
    var format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }
}
