package io.qunflow.activity.intake;

import io.qunflow.community.CommunityKey;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that were taken in. */
@Service
public class ImportLog {

  private final ImportLogMapper imports;

  ImportLog(ImportLogMapper imports) {
    this.imports = imports;
  }

  /**
   * The latest first, those taken back included.
   *
   * @param most from 1 to 1,000
   */
  @Transactional(readOnly = true)
  public List<PastImport> findAll(CommunityKey community, int most) {
    if (most < 1 || most > 1000) {
      throw new IllegalArgumentException("most " + most);
    }
    return withGroups(imports.findAll(community, most));
  }

  /** Taken back or not. */
  @Transactional(readOnly = true)
  public Optional<PastImport> find(CommunityKey community, long importId) {
    return withGroups(imports.find(community, importId).stream().toList()).stream().findFirst();
  }

  private List<PastImport> withGroups(List<PastImportRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var groups = imports.findGroups(rows.stream().map(PastImportRow::id).toList());
    return rows.stream()
        .map(
            row ->
                row.with(
                    groups.stream()
                        .filter(group -> group.importId() == row.id())
                        .map(ImportedGroupRow::group)
                        .toList()))
        .toList();
  }
}
