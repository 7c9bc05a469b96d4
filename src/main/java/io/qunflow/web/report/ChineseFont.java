package io.qunflow.web.report;

import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * A font file, opened for the document and for measuring charts.
 *
 * @param name as BaseFont takes it
 */
record ChineseFont(String name, BaseFont base, Font drawn) {

  private static final String PROBE = "社群报告";

  /**
   * Opens a file, of a collection the font for simplified Chinese.
   *
   * @param path may end in {@code ,2} for the third font of a collection
   * @throws IOException if it is no font, may not be embedded or lacks Chinese
   */
  static ChineseFont open(String path) throws IOException {
    try {
      var file = new File(path.replaceAll(",\\d+$", ""));
      if (!file.isFile()) {
        throw new IOException("no such file: " + file);
      }
      int index = path.matches(".*,\\d+") ? Integer.parseInt(path.replaceAll(".*,", "")) : -1;
      boolean several = file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc");
      if (several && index < 0) {
        index = simplified(BaseFont.enumerateTTCNames(file.getPath()));
      }
      var name = several ? file.getPath() + "," + index : file.getPath();
      var base = BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
      if (!PROBE.chars().allMatch(base::charExists)) {
        throw new IOException("no Chinese characters in " + name);
      }
      return new ChineseFont(name, base, Font.createFonts(file)[several ? index : 0]);
    } catch (FontFormatException | RuntimeException e) {
      throw new IOException("cannot use " + path + ": " + e.getMessage(), e);
    }
  }

  private static int simplified(String[] names) {
    return Arrays.stream(names)
        .filter(name -> name.matches("(?i).*(sc|gb)\\b.*"))
        .filter(name -> !name.contains("Mono"))
        .findFirst()
        .map(name -> Arrays.asList(names).indexOf(name))
        .orElse(0);
  }

  /**
   * The text with what the font cannot draw left out, such as most emoji; a sign where nothing is
   * left.
   */
  String drawable(String text) {
    var kept = new StringBuilder();
    text.codePoints()
        .filter(c -> c == '\n' || c >= ' ' && c <= 0xFFFF && base.charExists(c))
        .forEach(kept::appendCodePoint);
    var shown = kept.toString().strip();
    return shown.isEmpty() && !text.isBlank() ? "〓" : shown;
  }
}
