package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping anything, so that what is opened afterwards is known to
 * fit into memory: neither a zip bomb nor a cell or a row of absurd size.
 */
final class WorkbookCheck {

  private static final int MOST_PARTS = 2000;
  private static final long MOST_BYTES = 256L << 20;

  /** The texts of all cells are kept in memory while a sheet is read. */
  private static final long MOST_SHARED = 32L << 20;

  private static final long MOST_OTHERS = 16L << 20;

  private WorkbookCheck() {}

  static void check(Path file) throws FileRefusedException, IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw tooLarge();
      }
      if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("/xl/workbook.xml") == null) {
        throw Workbook.damaged();
      }
      long left = MOST_BYTES;
      for (var part : Collections.list(zip.entries())) {
        left -= check(zip, part, left);
      }
    } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
      throw Workbook.damaged();
    }
  }

  private static long check(ZipFile zip, ZipEntry part, long left)
      throws FileRefusedException, IOException {
    var name = part.getName().toLowerCase(Locale.ROOT);
    boolean sheet = name.contains("worksheets/");
    boolean read = sheet || name.endsWith(".xml") || name.endsWith(".rels");
    long most = sheet ? left : name.contains("sharedstrings") ? MOST_SHARED : MOST_OTHERS;
    var scan = new XmlScan();
    long length = 0;
    try (InputStream in = zip.getInputStream(part)) {
      var block = new byte[64 * 1024];
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        length += count;
        if (length > left || read && length > most) {
          throw tooLarge();
        }
        if (read && !scan.isWithinBounds(block, count)) {
          throw tooLarge();
        }
      }
    }
    return length;
  }

  private static FileRefusedException tooLarge() {
    return new FileRefusedException(
        Wording.of(
            "工作簿解开后太大，不像问卷的答案。请删掉多余的工作表、行和列，或另存为 CSV 再上传。",
            "The workbook is too large unpacked for answers to a questionnaire. Delete the sheets, rows and columns nobody needs, or save it as CSV and upload that."));
  }
}
