package io.qunflow.shared;

import java.util.List;

/** A file was refused as a whole because lines of it are wrong; nothing was changed. */
public class ImportException extends BusinessException {

  public static final String CODE = "IMPORT_REFUSED";

  private final transient List<LineError> errors;
  private final long total;

  /**
   * @param errors the first of them, at most 100, by line
   * @param total how many lines are wrong
   */
  public ImportException(List<LineError> errors, long total) {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "文件里有 %d 行不对，什么都没有导入。第 %d 行：%s",
            "Wrong lines in the file: %d; nothing was imported. Line %d: %s",
            total,
            errors.get(0).line(),
            errors.get(0).message()));
    this.errors = List.copyOf(errors);
    this.total = total;
  }

  public List<LineError> errors() {
    return errors;
  }

  public long total() {
    return total;
  }
}
