package io.qunflow.activity.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A file that was taken in.
 *
 * @param format key of its {@link io.qunflow.activity.format.FileFormat}; {@code csv} where it was
 *     imported before formats were recorded
 * @param basis null where nobody said
 * @param noticeGivenOn null where nobody said
 * @param leftOut what was left out on purpose, belonged to no chosen group or could not be read
 * @param takenBackAt null unless it was taken back
 * @param takenBackBy null unless it was taken back
 * @param groups what it brought to each group, in the order the groups were opened
 */
public record PastImport(
    long id,
    String fileName,
    String format,
    LegalBasis basis,
    LocalDate noticeGivenOn,
    String importedBy,
    int imported,
    int unchanged,
    int newMembers,
    int leftOut,
    Instant finishedAt,
    Instant takenBackAt,
    String takenBackBy,
    List<ImportedGroup> groups) {

  public PastImport {
    groups = List.copyOf(groups);
  }

  public boolean isTakenBack() {
    return takenBackAt != null;
  }

  /** What it brought to this group, if anything. */
  public Optional<ImportedGroup> find(String groupKey) {
    return groups.stream().filter(group -> group.groupKey().equals(groupKey)).findFirst();
  }
}
