package io.qunflow.web.report;

import com.lowagie.text.Element;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The report as a PDF: what the page says, in the same order. */
@Component
public class ReportPdf {

  private static final float CHART_HEIGHT = 118;
  private static final float GAP = 14;

  private final ReportFonts fonts;
  private final ReportWords words;
  private final Clock clock;

  ReportPdf(ReportFonts fonts, ReportWords words, Clock clock) {
    this.fonts = fonts;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Its text can be searched; the font is embedded as far as it is used. One at a time: the font's
   * file is read by one reader.
   *
   * @throws NoChineseFontException if this machine has no font with Chinese characters
   */
  public synchronized byte[] write(ReportView view) throws NoChineseFontException {
    var font = fonts.find();
    var out = new ByteArrayOutputStream();
    var community = view.report().community();
    var title = words.say("report.titleOf", community.name());
    var today = LocalDate.now(clock.withZone(view.report().period().zone()));
    var footer = title + " · " + words.say("report.pdf.made", words.date(today));
    try (var paper = new Paper(font, title, footer, words, out)) {
      paper.line(community.name() + " · " + view.scope(), 9, Palette.MUTED);
      paper.line(words.say("report.title"), 20, Palette.INK);
      paper.line(
          words.say(
              "report.about", view.period(), view.report().weeks().size(), community.timeZone()),
          9,
          Palette.MUTED);
      headline(paper, view);
      missing(paper, view);
      charts(paper, view);
      weeks(paper, view);
      questions(paper, view);
      newcomers(paper, view);
      noise(paper, view);
      new PdfPictures(paper, words).write(view);
    }
    return out.toByteArray();
  }

  private void headline(Paper paper, ReportView view) {
    var head = view.headline();
    paper.heading(
        words.say("report.headline", head.week()),
        head.about().isEmpty() ? head.days() : head.days() + " · " + head.about());
    var table = paper.table(30, 42, 16, 12);
    paper.head(table, words.say("report.figure"), false);
    paper.head(table, head.week(), true);
    paper.head(table, words.say("report.standard"), true);
    paper.head(table, words.say("report.change"), true);
    table.setHeaderRows(1);
    for (var row : head.rows()) {
      paper.cell(table, row.label(), false);
      table.addCell(paper.cell(value(paper, row), true));
      paper.cell(table, row.standard(), true);
      paper.cell(table, row.change(), true);
    }
    paper.add(table);
    paper.line(words.say("report.headline.note"), 8, Palette.MUTED);
  }

  private com.lowagie.text.Phrase value(Paper paper, ReportView.Row row) {
    if (row.value().isEmpty()) {
      return paper.text(words.say("report.noData") + " · " + row.why(), 8.5f, Palette.MUTED);
    }
    Color colour = row.verdict().isEmpty() ? Palette.INK : Palette.AMBER;
    var phrase = paper.text(row.value(), 9.5f, colour);
    for (var beside : List.of(row.verdict(), row.detail(), row.basis())) {
      if (!beside.isEmpty()) {
        phrase.add(paper.gap(3));
        phrase.add(paper.text(beside, 8, beside.equals(row.verdict()) ? colour : Palette.MUTED));
      }
    }
    return phrase;
  }

  private void missing(Paper paper, ReportView view) {
    paper.need(90);
    paper.heading(
        words.say("report.missing"), words.say("report.missing.count", view.missing().size()));
    var table = paper.table(42, 58);
    for (var missing : view.missing()) {
      paper.cell(table, missing.what(), false);
      table.addCell(paper.cell(paper.text(missing.help(), 8.5f, Palette.MUTED), false));
    }
    paper.add(table);
  }

  private void charts(Paper paper, ReportView view) {
    paper.need(200);
    paper.heading(words.say("report.weeks"), words.say("report.weeks.about"));
    var grid = paper.table(1, 1);
    for (var chart : view.charts()) {
      grid.addCell(chart(paper, chart));
    }
    grid.completeRow();
    paper.add(grid);
  }

  private PdfPCell chart(Paper paper, Chart chart) {
    float width = (Paper.WIDTH - GAP) / 2;
    var cell = new PdfPCell();
    cell.setBorder(PdfPCell.NO_BORDER);
    cell.setPaddingBottom(8);
    var title = new com.lowagie.text.Paragraph();
    if (chart.series().size() == 1) {
      title.add(paper.text(chart.title(), 9.5f, Palette.INK));
    } else {
      for (int i = 0; i < chart.series().size(); i++) {
        title.add(paper.text("●", 8, PaperChart.COLOURS[i]));
        title.add(paper.gap(1));
        title.add(paper.text(chart.series().get(i).name(), 9.5f, Palette.INK));
        title.add(paper.gap(4));
      }
    }
    if (chart.standard() != null) {
      title.add(paper.gap(3));
      title.add(paper.text(words.say("report.chart.standard", chart.standard()), 8, Palette.MUTED));
    }
    cell.addElement(title);
    cell.addElement(
        paper.within(
            paper.drawing(
                width,
                CHART_HEIGHT,
                graphics ->
                    new PaperChart(chart, paper.font().drawn())
                        .build()
                        .draw(graphics, new Rectangle2D.Double(0, 0, width, CHART_HEIGHT)))));
    return cell;
  }

  private void weeks(Paper paper, ReportView view) {
    paper.need(140);
    paper.heading(words.say("report.table"), "");
    var widths = new float[view.table().columns().size() + 1];
    java.util.Arrays.fill(widths, 1);
    widths[0] = 1.7f;
    var table = paper.table(widths);
    smallHead(paper, table, words.say("report.weekColumn"), false);
    view.table().columns().forEach(column -> smallHead(paper, table, column, true));
    table.setHeaderRows(1);
    for (var row : view.table().rows()) {
      small(paper, table, row.week() + "\n" + row.days(), false);
      row.cells().forEach(cell -> small(paper, table, cell.isEmpty() ? "—" : cell, true));
    }
    paper.add(table);
  }

  private void smallHead(Paper paper, PdfPTable table, String text, boolean number) {
    var cell = paper.cell(paper.text(text, 6.5f, Palette.MUTED), number);
    cell.setBackgroundColor(Palette.WASH);
    cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
    cell.setPadding(2.5f);
    table.addCell(cell);
  }

  private void small(Paper paper, PdfPTable table, String text, boolean number) {
    var cell = paper.cell(paper.text(text, 7, Palette.INK), number);
    cell.setPadding(2.5f);
    table.addCell(cell);
  }

  private void questions(Paper paper, ReportView view) {
    paper.need(90);
    paper.heading(
        words.say("report.questions"),
        words.say("report.questions.count", words.number(view.report().questionCount())));
    if (view.questions().isEmpty()) {
      paper.line(words.say("report.questions.none"), 9, Palette.MUTED);
      return;
    }
    var table = paper.table(58, 42);
    for (var question : view.questions()) {
      boolean kept = question.text() != null;
      table.addCell(
          paper.cell(
              paper.text(
                  kept ? question.text() : words.say("report.questions.deleted"),
                  9,
                  kept ? Palette.INK : Palette.MUTED),
              false));
      var waiting = question.fresh() ? "report.questions.fresh" : "report.questions.waiting";
      table.addCell(
          paper.cell(
              paper.text(
                  String.join(
                      " · ",
                      question.who(),
                      question.when(),
                      question.group(),
                      words.say(waiting, question.waiting())),
                  8.5f,
                  Palette.MUTED),
              false));
    }
    paper.add(table);
  }

  private void newcomers(Paper paper, ReportView view) {
    paper.need(70);
    paper.heading(
        words.say("report.newcomers"),
        words.say("report.newcomers.count", words.number(view.newcomers().size())));
    if (view.newcomers().isEmpty()) {
      paper.line(words.say("report.newcomers.none"), 9, Palette.MUTED);
      return;
    }
    var table = paper.table(25, 25, 25, 25);
    for (var newcomer : view.newcomers()) {
      paper.cell(table, newcomer.name(), false);
      table.addCell(paper.cell(paper.text(newcomer.about(), 8.5f, Palette.MUTED), false));
    }
    table.completeRow();
    paper.add(table);
  }

  private void noise(Paper paper, ReportView view) {
    paper.need(60);
    paper.heading(
        words.say("report.noise"),
        words.say("report.noise.about", words.number(view.report().noise().limit())));
    if (view.noiseDays().isEmpty()) {
      paper.line(words.say("report.noise.none"), 9, Palette.MUTED);
      return;
    }
    var table = paper.table(25, 25, 25, 25);
    for (var day : view.noiseDays()) {
      paper.cell(table, day.name(), false);
      paper.cell(table, words.say("report.messages", day.value()), true);
    }
    table.completeRow();
    paper.add(table);
  }
}
