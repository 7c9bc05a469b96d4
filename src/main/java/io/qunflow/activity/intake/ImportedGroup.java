package io.qunflow.activity.intake;

import java.time.Instant;

/**
 * What an import brought to one group.
 *
 * @param imported events and rows of lists that are new
 * @param unchanged those that were known before
 * @param from time of the first, known ones included
 * @param to time of the last
 */
public record ImportedGroup(
    String groupKey, String groupName, int imported, int unchanged, Instant from, Instant to) {

  ImportedGroup and(ImportedGroup other) {
    return new ImportedGroup(
        groupKey,
        groupName,
        imported + other.imported,
        unchanged + other.unchanged,
        from.isBefore(other.from) ? from : other.from,
        to.isAfter(other.to) ? to : other.to);
  }
}
