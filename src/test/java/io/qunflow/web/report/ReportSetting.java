package io.qunflow.web.report;

import io.qunflow.activity.report.CommunityReport;
import io.qunflow.activity.report.ReportFixture;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** What draws a report, wired by hand, with a standard of two measures. */
final class ReportSetting {

  static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-16T04:00:00Z"), ZoneOffset.UTC);

  private ReportSetting() {}

  static ReportWords words(Locale locale) {
    LocaleContextHolder.setLocale(locale);
    var messages = new ReloadableResourceBundleMessageSource();
    messages.setBasenames("classpath:messages", "classpath:report");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new ReportWords(messages, NOVEMBER);
  }

  static ReportView view(ReportWords words) {
    return view(words, ReportFixture.report());
  }

  static ReportView view(ReportWords words, CommunityReport report) {
    var standard = new EnumMap<Measure, Band>(Measure.class);
    standard.put(Measure.DAILY_ACTIVE, new Band(new BigDecimal("0.10"), new BigDecimal("0.15")));
    standard.put(Measure.SOLVING_RATE, new Band(new BigDecimal("0.75"), null));
    return new ReportViews(
            words, new Charts(words), community -> standard, any -> new TalkLimit(30, List.of()))
        .of(report, ReportFixture.texts());
  }

  static ReportPdf pdf(ReportWords words, String font, List<Path> folders) {
    return new ReportPdf(
        new ReportFonts(new ReportProperties(font), words, folders), words, NOVEMBER);
  }

  static Map<Long, String> texts() {
    return ReportFixture.texts();
  }
}
