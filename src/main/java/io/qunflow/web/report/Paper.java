package io.qunflow.web.report;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.DefaultFontMapper;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.OutputStream;
import java.util.function.Consumer;

/** An A4 document in one font: headings, tables and drawings in the page's look. */
final class Paper implements AutoCloseable {

  private static final float MARGIN = 40;
  static final float WIDTH = PageSize.A4.getWidth() - 2 * MARGIN;

  private final ChineseFont font;
  private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, 42, 46);
  private final PdfWriter writer;

  /**
   * @param footer stands at the foot of every page, before its number
   */
  Paper(ChineseFont font, String title, String footer, ReportWords words, OutputStream out) {
    this.font = font;
    this.writer = PdfWriter.getInstance(document, out);
    document.addTitle(title);
    document.addCreator("Qunflow");
    writer.setPageEvent(new PageFoot(this, footer, words));
    document.open();
  }

  /** Text in a size and colour; what the font cannot draw is left out. */
  Phrase text(String words, float size, Color colour) {
    return new Phrase(new Chunk(font.drawable(words), new Font(font.base(), size, 0, colour)));
  }

  /** Blanks between two words of different size. */
  Chunk gap(int blanks) {
    return new Chunk(" ".repeat(blanks), new Font(font.base(), 8, 0, Palette.MUTED));
  }

  void heading(String words, String aside) {
    var line = new Paragraph(text(words, 13, Palette.INK));
    line.add(gap(3));
    line.add(text(aside, 8.5f, Palette.MUTED));
    line.setLeading(18);
    line.setSpacingBefore(14);
    document.add(line);
  }

  void line(String words, float size, Color colour) {
    var line = new Paragraph(text(words, size, colour));
    line.setLeading(size * 1.6f);
    document.add(line);
  }

  void add(Element element) {
    document.add(element);
  }

  /** Begins a new page unless so much is free on this one. */
  void need(float height) {
    if (writer.getVerticalPosition(true) - document.bottom() < height) {
      document.newPage();
    }
  }

  /** A table over the whole width whose rows stay whole. */
  PdfPTable table(float... widths) {
    var table = new PdfPTable(widths);
    table.setWidthPercentage(100);
    table.setSplitRows(true);
    table.setSplitLate(true);
    table.setSpacingBefore(6);
    table.getDefaultCell().setBorder(PdfPCell.NO_BORDER);
    table.getDefaultCell().setPhrase(new Phrase(gap(1)));
    return table;
  }

  void head(PdfPTable table, String words, boolean number) {
    var cell = cell(text(words, 8, Palette.MUTED), number);
    cell.setBackgroundColor(Palette.WASH);
    cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
    table.addCell(cell);
  }

  void cell(PdfPTable table, String words, boolean number) {
    table.addCell(cell(text(words, 9, Palette.INK), number));
  }

  PdfPCell cell(Phrase phrase, boolean number) {
    var cell = new PdfPCell(phrase);
    cell.setBorder(PdfPCell.BOTTOM);
    cell.setBorderColor(Palette.LINE);
    cell.setBorderWidth(0.6f);
    cell.setPadding(4);
    cell.setPaddingBottom(5);
    cell.setLeading(2, 1.25f);
    cell.setHorizontalAlignment(number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
    return cell;
  }

  /** A drawing as lines, its words as words that can be searched. */
  Image drawing(float width, float height, Consumer<Graphics2D> draw) {
    var template = writer.getDirectContent().createTemplate(width, height);
    var graphics = template.createGraphics(width, height, new OneFont(font));
    draw.accept(graphics);
    graphics.dispose();
    return Image.getInstance(template);
  }

  /** A drawing within text. Said in our font: its place would be kept by another, not embedded. */
  Paragraph within(Image drawing) {
    var place = new Chunk(drawing, 0, 0);
    place.setFont(new Font(font.base(), 8));
    var line = new Paragraph(drawing.getScaledHeight() + 2, place);
    line.setFont(new Font(font.base(), 8));
    return line;
  }

  String drawable(String text) {
    return font.drawable(text);
  }

  ChineseFont font() {
    return font;
  }

  @Override
  public void close() {
    document.close();
  }

  /** Whatever a chart asks for is written in the document's font. */
  private static final class OneFont extends DefaultFontMapper {

    private final ChineseFont font;

    OneFont(ChineseFont font) {
      this.font = font;
    }

    @Override
    public com.lowagie.text.pdf.BaseFont awtToPdf(java.awt.Font asked) {
      return font.base();
    }

    @Override
    public java.awt.Font pdfToAwt(com.lowagie.text.pdf.BaseFont asked, int size) {
      return font.drawn().deriveFont((float) size);
    }
  }
}
