package io.qunflow.operations.messaging;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A picture to be posted with a message: who invites, to what, and the link as a QR code. Words
 * that no font of the machine can draw are left out; the code is always there.
 */
public final class MessagePicture {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 960;
  private static final int CODE = 480;
  private static final int MARGIN = 60;
  private static final int MOST_LINES = 3;
  private static final Color BRAND = new Color(0x0f766e);
  private static final Color INK = new Color(0x1f2933);
  private static final Color MUTED = new Color(0x64748b);

  private MessagePicture() {}

  /**
   * PNG, 720 by 960.
   *
   * @param title such as the community's name; one line, cut where it is longer
   * @param text its first line is shown, in at most three lines
   * @param caption below the code
   */
  public static byte[] png(String title, String text, String link, String caption) {
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(BRAND);
    pen.fillRect(0, 0, WIDTH, 120);
    lines(pen, title, 40, Font.BOLD, Color.WHITE, 75, 1);
    lines(pen, text.strip().split("\\R", 2)[0], 30, Font.PLAIN, INK, 190, MOST_LINES);
    code(picture, link);
    lines(pen, caption, 26, Font.PLAIN, MUTED, 890, 1);
    pen.dispose();
    return written(picture);
  }

  private static void lines(
      Graphics2D pen, String text, int size, int style, Color colour, int y, int most) {
    var font = new Font(Font.SANS_SERIF, style, size);
    pen.setFont(font);
    pen.setColor(colour);
    int at = y;
    for (var line : wrapped(pen, drawable(font, text), most)) {
      pen.drawString(line, (WIDTH - pen.getFontMetrics().stringWidth(line)) / 2, at);
      at += size * 3 / 2;
    }
  }

  private static List<String> wrapped(Graphics2D pen, String text, int most) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      line.appendCodePoint(c);
      if (pen.getFontMetrics().stringWidth(line.toString()) > WIDTH - 2 * MARGIN) {
        if (lines.size() == most - 1) {
          line.setLength(line.length() - Character.charCount(c));
          lines.add(line.append('…').toString());
          return lines;
        }
        line.setLength(line.length() - Character.charCount(c));
        lines.add(line.toString());
        line.setLength(0);
        line.appendCodePoint(c);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static String drawable(Font font, String text) {
    var kept = new StringBuilder();
    text.codePoints().filter(font::canDisplay).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static void code(BufferedImage picture, String link) {
    int left = (WIDTH - CODE) / 2;
    int top = 330;
    var matrix = matrix(link);
    for (int x = 0; x < CODE; x++) {
      for (int y = 0; y < CODE; y++) {
        picture.setRGB(left + x, top + y, matrix.get(x, y) ? 0x000000 : 0xffffff);
      }
    }
  }

  private static BitMatrix matrix(String link) {
    try {
      return new QRCodeWriter()
          .encode(link, BarcodeFormat.QR_CODE, CODE, CODE, Map.of(EncodeHintType.MARGIN, 2));
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a QR code", e);
    }
  }

  private static byte[] written(BufferedImage picture) {
    try {
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
