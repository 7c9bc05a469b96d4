package io.qunflow.activity.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

record PastImportRow(
    long id,
    String fileName,
    String fileFormat,
    String legalBasis,
    LocalDate noticeGivenOn,
    String importedBy,
    int imported,
    int unchanged,
    int newMembers,
    int leftOut,
    Instant finishedAt,
    Instant takenBackAt,
    String takenBackBy) {

  PastImport with(List<ImportedGroup> groups) {
    return new PastImport(
        id,
        fileName,
        fileFormat,
        LegalBasis.of(legalBasis),
        noticeGivenOn,
        importedBy,
        imported,
        unchanged,
        newMembers,
        leftOut,
        finishedAt,
        takenBackAt,
        takenBackBy,
        groups);
  }
}
