package io.qunflow.web.report;

import com.lowagie.text.Element;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.awt.Color;
import java.util.List;

/** The parts of the PDF in which more is drawn than written: hours, ties, talkers. */
final class PdfPictures {

  private static final float TIES_SCALE = 0.62f;

  private final Paper paper;
  private final ReportWords words;

  PdfPictures(Paper paper, ReportWords words) {
    this.paper = paper;
    this.words = words;
  }

  void write(ReportView view) {
    hours(view);
    ties(view);
    talkers(view);
  }

  private void hours(ReportView view) {
    paper.need(250);
    paper.heading(
        words.say("report.hours"),
        words.say("report.hours.about", view.report().community().timeZone()));
    var widths = new float[25];
    java.util.Arrays.fill(widths, 1);
    widths[0] = 1.8f;
    var table = paper.table(widths);
    heat(table, "", Color.WHITE, Palette.MUTED);
    for (int hour = 0; hour < 24; hour++) {
      heat(table, "" + hour, Color.WHITE, Palette.MUTED);
    }
    for (var day : view.hours().days()) {
      heat(table, day.day(), Color.WHITE, Palette.MUTED);
      for (var cell : day.hours()) {
        heat(
            table,
            cell.messages() == 0 ? "" : "" + cell.messages(),
            Palette.HEAT[cell.level()],
            cell.level() > 3 ? Color.WHITE : Palette.INK);
      }
    }
    paper.add(table);
    var busiest =
        view.hours().busiest().stream()
            .map(hour -> hour.name() + " " + words.say("report.messages", hour.value()))
            .toList();
    paper.line(
        words.say("report.hours.busiest") + "  " + String.join(" · ", busiest),
        8.5f,
        Palette.MUTED);
  }

  private void heat(PdfPTable table, String text, Color back, Color ink) {
    var cell = new PdfPCell(paper.text(text, text.length() > 3 ? 5.5f : 7, ink));
    cell.setBackgroundColor(back);
    cell.setBorderColor(Color.WHITE);
    cell.setBorderWidth(1.2f);
    cell.setPadding(1);
    cell.setPaddingBottom(3);
    cell.setFixedHeight(17);
    cell.setHorizontalAlignment(Element.ALIGN_CENTER);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    table.addCell(cell);
  }

  private void ties(ReportView view) {
    var map = view.ties();
    float height = map.height() * TIES_SCALE;
    paper.need(map.heads().isEmpty() ? 60 : height + 70);
    paper.heading(
        words.say("report.ties"),
        words.say(
            "report.ties.about", view.report().ties().ties().size(), view.report().ties().count()));
    if (map.heads().isEmpty()) {
      paper.line(words.say("report.ties.none"), 9, Palette.MUTED);
      return;
    }
    var picture =
        paper.drawing(
            map.width() * TIES_SCALE,
            height,
            graphics -> {
              graphics.scale(TIES_SCALE, TIES_SCALE);
              PaperTies.draw(map, paper.font(), graphics);
            });
    picture.setAlignment(Element.ALIGN_CENTER);
    paper.add(picture);
    legend();
    var table = paper.table(40, 30, 30);
    paper.head(table, words.say("report.ties.pair"), false);
    paper.head(table, words.say("report.ties.there"), true);
    paper.head(table, words.say("report.ties.back"), true);
    table.setHeaderRows(1);
    for (var row : view.tieRows()) {
      paper.cell(table, paper.drawable(row.a()) + " — " + paper.drawable(row.b()), false);
      paper.cell(table, row.there(), true);
      paper.cell(table, row.back(), true);
    }
    paper.add(table);
  }

  private void legend() {
    var line = new com.lowagie.text.Paragraph();
    line.setAlignment(Element.ALIGN_CENTER);
    key(line, "●", Palette.BRAND, words.say("mark.ORDINARY"));
    key(line, "●", Palette.SECOND, words.say("mark.STAFF"));
    key(line, "━", Palette.MUTUAL_TIE, words.say("report.ties.mutual"));
    key(line, "━", Palette.TIE, words.say("report.ties.oneWay"));
    line.setSpacingAfter(8);
    paper.add(line);
  }

  private void key(com.lowagie.text.Paragraph line, String sign, Color colour, String text) {
    line.add(paper.text(sign, 9, colour));
    line.add(paper.gap(1));
    line.add(paper.text(text, 8.5f, Palette.MUTED));
    line.add(paper.gap(6));
  }

  private void talkers(ReportView view) {
    var talk = view.talk();
    paper.need(150);
    paper.heading(
        words.say("report.talkers"),
        words.say("report.talkers.about", talk.memberCount(), talk.memberMessages()));
    paper.line(
        words.say("report.talkers.topShare", talk.topShare(), talk.topDetail()), 9, Palette.MUTED);
    talkers(talk.members(), Palette.BAR);
    paper.need(120);
    paper.heading(words.say("report.staff"), talk.staffShare() + "  " + talk.staffDetail());
    paper.line(
        words.say(
            talk.oneManShow()
                ? "report.staff.show"
                : talk.staff().isEmpty() ? "report.staff.none" : "report.staff.fine",
            talk.limit()),
        9,
        talk.oneManShow() ? Palette.AMBER : Palette.MUTED);
    if (!talk.weeksAbove().isEmpty()) {
      paper.line(
          words.say("report.staff.weeks", talk.limit(), talk.weeksAbove()), 9, Palette.AMBER);
    }
    talkers(talk.staff(), Palette.SECOND);
  }

  private void talkers(List<ReportView.Talker> talkers, Color colour) {
    if (talkers.isEmpty()) {
      return;
    }
    var table = paper.table(34, 42, 12, 12);
    for (var talker : talkers) {
      paper.cell(table, talker.name(), false);
      var bar =
          new PdfPCell(
              paper.within(
                  paper.drawing(
                      200,
                      7,
                      graphics -> {
                        graphics.setColor(colour);
                        graphics.fill(
                            new java.awt.geom.Rectangle2D.Double(0, 0, 10 * talker.width(), 7));
                      })));
      bar.setBorder(PdfPCell.BOTTOM);
      bar.setBorderColor(Palette.LINE);
      bar.setVerticalAlignment(Element.ALIGN_MIDDLE);
      table.addCell(bar);
      paper.cell(table, talker.messages(), true);
      paper.cell(table, talker.share(), true);
    }
    paper.add(table);
  }
}
