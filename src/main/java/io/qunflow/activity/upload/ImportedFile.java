package io.qunflow.activity.upload;

import io.qunflow.activity.intake.ImportResult;
import io.qunflow.shared.LineError;
import io.qunflow.shared.Wording;
import java.util.List;

/**
 * What became of one file.
 *
 * @param result null if nothing of it was stored
 * @param failure why nothing of it was stored, for the operator; null if it was
 * @param errors the lines at fault, at most a hundred
 * @param totalErrors how many there are
 */
public record ImportedFile(
    String name, ImportResult result, Wording failure, List<LineError> errors, long totalErrors) {

  static ImportedFile stored(String name, ImportResult result) {
    return new ImportedFile(name, result, null, List.of(), 0);
  }

  static ImportedFile refused(String name, Wording failure) {
    return new ImportedFile(name, null, failure, List.of(), 0);
  }

  public boolean isStored() {
    return failure == null;
  }
}
