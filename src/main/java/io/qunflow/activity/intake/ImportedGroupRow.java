package io.qunflow.activity.intake;

import java.time.Instant;

record ImportedGroupRow(
    long importId,
    String groupKey,
    String groupName,
    int imported,
    int unchanged,
    Instant firstAt,
    Instant lastAt) {

  ImportedGroup group() {
    return new ImportedGroup(groupKey, groupName, imported, unchanged, firstAt, lastAt);
  }
}
