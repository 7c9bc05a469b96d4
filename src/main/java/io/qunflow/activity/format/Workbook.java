package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Reads workbooks (XLSX) row by row, after {@link WorkbookCheck} found them within bounds. */
final class Workbook {

  private static final int MOST_BYTES = 32 << 20;
  private static final int MOST_ROWS = 200_000;

  private Workbook() {}

  /** Takes the rows of a sheet. */
  interface Rows {

    /**
     * @param number from 1, as people see it
     * @param cells as people see them; empty for none
     * @return whether to go on
     */
    boolean row(int number, List<String> cells) throws FileRefusedException;

    void end();
  }

  /** Hands over the rows of the first sheet that is not hidden. */
  static void readFirstSheet(FileSource file, Rows rows) throws FileRefusedException, IOException {
    var copy = Files.createTempFile("qunflow-", ".xlsx");
    try {
      copy(file, copy);
      WorkbookCheck.check(copy);
      read(copy, rows);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static void copy(FileSource file, Path copy) throws FileRefusedException, IOException {
    try (InputStream in = file.open()) {
      Files.copy(new Bounded(in), copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (TooLongException e) {
      throw new FileRefusedException(
          Wording.of(
              "工作簿超过 %d MB。请删掉图片和多余的工作表，或另存为 CSV 再上传。",
              "The workbook is larger than %d MB. Delete pictures and sheets nobody needs, or save it as CSV and upload that.",
              MOST_BYTES >> 20));
    }
  }

  private static void read(Path file, Rows rows) throws FileRefusedException, IOException {
    try (var sheet = new FirstSheet(file)) {
      int count = 0;
      boolean more = true;
      for (var row = sheet.next(); more && row.isPresent(); row = sheet.next()) {
        if (++count > MOST_ROWS) {
          throw new FileRefusedException(
              Wording.of(
                  "工作表超过 %d 行。请按时间拆成几份分别上传。",
                  "The sheet has more than %d rows. Split it by time and upload the parts.",
                  MOST_ROWS));
        }
        more = rows.row(row.get().number(), row.get().cells());
      }
      rows.end();
    }
  }

  static FileRefusedException damaged() {
    return new FileRefusedException(
        Wording.of(
            "工作簿不完整或已损坏，无法读取。请用 Excel 或 WPS 打开后另存为 .xlsx 或“CSV UTF-8”再上传。",
            "The workbook is incomplete or damaged and cannot be read. Open it with Excel or WPS, save it as .xlsx or “CSV UTF-8” and upload that."));
  }

  private static final class TooLongException extends IOException {}

  private static final class Bounded extends java.io.FilterInputStream {
    private long left = MOST_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return counted(super.read());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      counted(read);
      return read;
    }

    private int counted(int read) throws IOException {
      left -= Math.max(0, read);
      if (left < 0) {
        throw new TooLongException();
      }
      return read;
    }
  }
}
