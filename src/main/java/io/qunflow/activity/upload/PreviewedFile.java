package io.qunflow.activity.upload;

import io.qunflow.activity.format.FileFormat;
import io.qunflow.activity.format.Findings;
import io.qunflow.shared.LineError;
import io.qunflow.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One file as it was recognised and read, without anything being stored.
 *
 * @param format key of its {@link FileFormat}; null if it was refused
 * @param encoding name of its character encoding; null if it is no text
 * @param refusal why it cannot be taken in and what to do instead; null if it can
 * @param needs what a person has to say before
 * @param strict whether one unreadable line keeps the whole file out
 * @param bytes how much was read
 * @param rows how many things were found in it
 * @param contents how many of them are totals of contents
 * @param answers how many of them are answers
 * @param columns of a file whose columns are anybody's
 * @param leftOut how many things are left out on purpose
 * @param unreadable the first hundred lines that cannot be read
 * @param unreadableTotal how many there are
 */
public record PreviewedFile(
    String name,
    String format,
    String encoding,
    Wording refusal,
    Set<FileFormat.Setting> needs,
    boolean strict,
    long bytes,
    long rows,
    long contents,
    long answers,
    List<PreviewedColumn> columns,
    Map<Findings.Reason, Long> leftOut,
    List<LineError> unreadable,
    long unreadableTotal) {

  static PreviewedFile refused(String name, Wording refusal) {
    return new PreviewedFile(
        name, null, null, refusal, Set.of(), false, 0, 0, 0, 0, List.of(), Map.of(), List.of(), 0);
  }

  /** Whether there is nothing in it to import, nor to complain of. */
  boolean isEmpty() {
    return rows == 0 && unreadableTotal == 0 && !hasAnyColumns();
  }

  public boolean isRefused() {
    return refusal != null;
  }

  /** What its columns are used for can still be said, whatever was read so far. */
  public boolean isImportable() {
    return !isRefused() && (hasAnyColumns() || !isBlocked() && rows > 0);
  }

  /** Whether somebody says what its columns are used for. */
  boolean hasAnyColumns() {
    return needs.contains(FileFormat.Setting.COLUMNS);
  }

  /** Whether importing it would be refused as it is. */
  public boolean isBlocked() {
    return strict && unreadableTotal > 0;
  }
}
