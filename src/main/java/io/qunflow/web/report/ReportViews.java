package io.qunflow.web.report;

import io.qunflow.activity.figure.Figure;
import io.qunflow.activity.figure.FigureValue;
import io.qunflow.activity.figure.WeekFigures;
import io.qunflow.activity.report.CommunityReport;
import io.qunflow.activity.report.OpenQuestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says a report in the reader's words. */
@Component
public class ReportViews {

  private static final int MOST_ROWS = 53;
  private static final int MOST_PAIRS = 12;

  private final ReportWords words;
  private final Charts charts;
  private final Standards standards;
  private final TalkLimits limits;

  ReportViews(ReportWords words, Charts charts, Standards standards, TalkLimits limits) {
    this.words = words;
    this.charts = charts;
    this.standards = standards;
    this.limits = limits;
  }

  /**
   * @param texts of the questions whose text is still kept, by event
   */
  public ReportView of(CommunityReport report, Map<Long, String> texts) {
    var standard = standards.find(report.community().key());
    var ties = TieMap.of(report.ties(), words);
    return new ReportView(
        report,
        words.period(report.period()),
        report.group().map(g -> g.name()).orElseGet(() -> words.say("report.together")),
        headline(report, standard),
        charts.of(report, standard),
        table(report),
        report.questions().stream().map(q -> question(q, report, texts)).toList(),
        report.newcomers().stream()
            .map(
                n ->
                    new ReportView.Person(
                        n.member().value(),
                        words.name(n.nickname()),
                        words.moment(n.joinedAt(), report.period().zone())))
            .toList(),
        report.noise().days().stream()
            .map(d -> new ReportView.Pair(words.date(d.date()), words.number(d.messages())))
            .toList(),
        HourView.of(report.hours(), words),
        TalkView.of(report.talkers(), limits.find(report), words),
        ties,
        tieRows(report),
        new MissingView(words, report).find(standard.isEmpty()));
  }

  private ReportView.Headline headline(CommunityReport report, Map<Measure, Band> standard) {
    var week = report.headline().figures();
    return new ReportView.Headline(
        words.week(week.week()),
        words.days(week.week()),
        report.headline().complete()
            ? ""
            : words.say("report.dataUntil", words.date(report.period().dataUntil())),
        Measure.ALL.stream()
            .map(measure -> row(measure, week, report.before(), standard.get(measure)))
            .toList());
  }

  private ReportView.Row row(
      Measure measure, WeekFigures week, Optional<WeekFigures> before, Band band) {
    var now = measure.in(week);
    var last = before.flatMap(measure::in);
    return new ReportView.Row(
        words.label(measure),
        words.value(measure, week),
        words.detail(measure, week),
        now.map(value -> words.basis(measure, value)).orElse(""),
        now.isPresent() ? "" : words.say("why." + measure),
        words.band(measure, band),
        now.map(value -> verdict(value, band)).orElse(""),
        now.isPresent() && last.isPresent()
            ? words.change(measure, now.get().value(), last.get().value())
            : "—");
  }

  private String verdict(FigureValue value, Band band) {
    int side = band == null ? 0 : band.compare(value.value());
    return side == 0 ? "" : words.say(side < 0 ? "report.below" : "report.above");
  }

  private ReportView.Table table(CommunityReport report) {
    var measures =
        Measure.ALL.stream()
            .filter(measure -> report.weeks().stream().anyMatch(w -> measure.in(w).isPresent()))
            .toList();
    boolean many = report.weeks().size() > MOST_ROWS;
    var rows =
        report.weeks().stream()
            .filter(week -> !many || isLoud(week))
            .sorted((a, b) -> b.week().compareTo(a.week()))
            .map(
                week ->
                    new ReportView.TableRow(
                        words.week(week.week()),
                        words.days(week.week()),
                        measures.stream().map(m -> words.value(m, week)).toList()))
            .toList();
    return new ReportView.Table(
        measures.stream().map(words::label).toList(), rows, rows.size() < report.weeks().size());
  }

  private static boolean isLoud(WeekFigures week) {
    return week.find(Figure.MESSAGES)
        .map(FigureValue::value)
        .filter(n -> n.signum() > 0)
        .isPresent();
  }

  private ReportView.Question question(
      OpenQuestion question, CommunityReport report, Map<Long, String> texts) {
    var who = words.name(question.nickname());
    var when = words.moment(question.askedAt(), report.period().zone());
    var text = texts.get(question.event());
    return new ReportView.Question(
        question.member().value(),
        who,
        question.group(),
        when,
        words.lasting(question.waiting()),
        question.isFresh(),
        text,
        text == null
            ? words.say("report.copied.deleted", who, when)
            : words.say("report.copied", who, when, text));
  }

  private List<ReportView.TieRow> tieRows(CommunityReport report) {
    var names = new java.util.HashMap<io.qunflow.community.MemberId, String>();
    report.ties().people().forEach(p -> names.put(p.member(), words.name(p.nickname())));
    return report.ties().ties().stream()
        .limit(MOST_PAIRS)
        .map(
            tie ->
                new ReportView.TieRow(
                    names.get(tie.a()),
                    names.get(tie.b()),
                    words.number(tie.there()),
                    words.number(tie.back())))
        .toList();
  }
}
