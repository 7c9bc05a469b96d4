package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The first sheet of a workbook that is not hidden, a row at a time. The library throws whatever
 * happens to it where a workbook is damaged; from here it is always a refusal.
 */
final class FirstSheet implements AutoCloseable {

  private final CellText text = new CellText();
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  /**
   * A row.
   *
   * @param number from 1
   * @param cells as people see them, without empty ones at the end
   */
  record SheetRow(int number, List<String> cells) {}

  FirstSheet(Path file) throws FileRefusedException {
    try {
      workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (IOException | RuntimeException e) {
      throw Workbook.damaged();
    }
    try {
      stream = firstVisible(workbook).openStream();
      rows = stream.iterator();
    } catch (IOException | RuntimeException e) {
      closeWorkbook();
      throw Workbook.damaged();
    }
  }

  /** The next row; empty at the end. */
  Optional<SheetRow> next() throws FileRefusedException {
    try {
      return rows.hasNext() ? Optional.of(read(rows.next())) : Optional.empty();
    } catch (RuntimeException e) {
      throw Workbook.damaged();
    }
  }

  private SheetRow read(Row row) throws FileRefusedException {
    int width = row.getCellCount();
    while (width > 0 && cell(row, width - 1).isEmpty()) {
      width--;
    }
    if (width > AnswerTable.MOST_COLUMNS) {
      throw new FileRefusedException(
          Wording.of(
              "工作表超过 %d 列。请删掉用不到的列再上传。",
              "The sheet has more than %d columns. Delete those nobody needs and upload it again.",
              AnswerTable.MOST_COLUMNS));
    }
    var cells = new ArrayList<String>(width);
    for (int i = 0; i < width; i++) {
      cells.add(cell(row, i));
    }
    return new SheetRow(row.getRowNum(), cells);
  }

  private String cell(Row row, int column) {
    return text.of(row.getOptionalCell(column).orElse(null));
  }

  private static Sheet firstVisible(ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .findFirst()
        .or(() -> workbook.getSheets().findFirst())
        .orElseThrow();
  }

  @Override
  public void close() {
    stream.close();
    closeWorkbook();
  }

  private void closeWorkbook() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
