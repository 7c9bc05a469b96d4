package io.qunflow.web.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** The picture of who talks to whom, on paper. */
final class PaperTies {

  /** Behind names, so that they can be read upon ties. */
  private static final Color VEIL = new Color(255, 255, 255, 190);

  private PaperTies() {}

  static void draw(TieMap map, ChineseFont font, Graphics2D to) {
    for (var line : map.lines()) {
      to.setColor(line.mutual() ? Palette.MUTUAL_TIE : Palette.TIE);
      to.setStroke(
          new BasicStroke((float) line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      to.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    }
    for (var head : map.heads()) {
      double r = head.radius();
      var circle = new Ellipse2D.Double(head.x() - r, head.y() - r, 2 * r, 2 * r);
      to.setColor(head.staff() ? Palette.SECOND : Palette.BRAND);
      to.fill(circle);
      to.setColor(Color.WHITE);
      to.setStroke(new BasicStroke(2));
      to.draw(circle);
    }
    name(map, font, to, font.drawn().deriveFont(13f));
  }

  private static void name(TieMap map, ChineseFont font, Graphics2D to, Font letters) {
    to.setFont(letters);
    for (var head : map.heads()) {
      if (head.labelled()) {
        var name = font.drawable(head.label());
        double width = letters.getStringBounds(name, to.getFontRenderContext()).getWidth();
        double top = head.y() + head.radius() + 2;
        to.setColor(VEIL);
        to.fill(new Rectangle2D.Double(head.x() - width / 2 - 1, top, width + 2, 15));
        to.setColor(Palette.INK);
        to.drawString(name, (float) (head.x() - width / 2), (float) (top + 12));
      }
    }
  }
}
