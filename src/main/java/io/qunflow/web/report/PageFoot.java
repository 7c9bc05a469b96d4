package io.qunflow.web.report;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;

/** Says at the foot of every page what it is of, and its number. */
final class PageFoot extends PdfPageEventHelper {

  private final Paper paper;
  private final String footer;
  private final ReportWords words;

  PageFoot(Paper paper, String footer, ReportWords words) {
    this.paper = paper;
    this.footer = footer;
    this.words = words;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    var content = writer.getDirectContent();
    float y = document.bottom() - 22;
    ColumnText.showTextAligned(
        content, Element.ALIGN_LEFT, paper.text(footer, 8, Palette.MUTED), document.left(), y, 0);
    ColumnText.showTextAligned(
        content,
        Element.ALIGN_RIGHT,
        paper.text(words.say("report.pdf.page", writer.getPageNumber()), 8, Palette.MUTED),
        document.right(),
        y,
        0);
  }
}
