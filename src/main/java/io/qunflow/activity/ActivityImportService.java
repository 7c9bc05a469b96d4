package io.qunflow.activity;

import io.qunflow.activity.format.FileFormats;
import io.qunflow.activity.format.FileSource;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.activity.intake.FileImport;
import io.qunflow.activity.intake.ImportOrder;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownGroupException;
import io.qunflow.shared.BusinessException;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in what happened in a group, from a file of our own format: all of it or nothing.
 *
 * <p>The columns are {@code external_id, sent_at, member, kind} (required), {@code text, reply_to,
 * content_id, nickname}; others are refused by name. A member appears with the first event. The
 * same file again changes nothing; the same external id with other content is an error.
 */
@Service
public class ActivityImportService {

  private final CommunityService communities;
  private final GroupService groups;
  private final FileFormats formats;
  private final FileImport files;

  ActivityImportService(
      CommunityService communities, GroupService groups, FileFormats formats, FileImport files) {
    this.communities = communities;
    this.groups = groups;
    this.formats = formats;
    this.files = files;
  }

  /**
   * Imports a CSV file: UTF-8, line 1 names the columns.
   *
   * @param groupKey null for the group the community came with
   * @param in stays the caller's to close; is read to its end before anything is imported
   * @param user who imports, for the record
   * @throws io.qunflow.shared.ImportException names the wrong lines; nothing was changed
   * @throws io.qunflow.activity.intake.ImportRunningException if another import into the community
   *     runs for minutes
   * @throws IOException if {@code in} cannot be read; nothing was changed
   */
  public ImportResult importCsv(
      CommunityKey community,
      String groupKey,
      InputStream in,
      String fileName,
      String user,
      ProgressListener progress)
      throws BusinessException, IOException {
    return importFile(community, groupKey, in, ImportFormat.CSV, fileName, user, progress);
  }

  /** Imports an NDJSON file; otherwise as {@link #importCsv}. Lines count from 1. */
  public ImportResult importNdjson(
      CommunityKey community,
      String groupKey,
      InputStream in,
      String fileName,
      String user,
      ProgressListener progress)
      throws BusinessException, IOException {
    return importFile(community, groupKey, in, ImportFormat.NDJSON, fileName, user, progress);
  }

  /** Imports a file of either format; otherwise as {@link #importCsv}. */
  public ImportResult importFile(
      CommunityKey community,
      String groupKey,
      InputStream in,
      ImportFormat format,
      String fileName,
      String user,
      ProgressListener progress)
      throws BusinessException, IOException {
    var group = findGroup(community, groupKey);
    var order =
        new ImportOrder(
            community,
            user,
            ReadSettings.in(ZoneOffset.UTC, null),
            Map.of("", group.key()),
            null,
            null,
            Set.of(),
            Set.of());
    try (var file = SpooledFile.of(in)) {
      var result =
          files.run(
              order,
              formats.find(format.key()).orElseThrow(),
              named(fileName, file),
              progress::progressed);
      return new ImportResult(result.imported(), result.unchanged(), result.newMembers());
    }
  }

  /**
   * The group an import would go to.
   *
   * @param groupKey null or empty for the group the community came with
   */
  @Transactional(readOnly = true, rollbackFor = Exception.class)
  public Group findGroup(CommunityKey community, String groupKey)
      throws UnknownCommunityException, UnknownGroupException {
    communities.find(community);
    return groupKey == null || groupKey.isBlank()
        ? groups.findDefault(community)
        : groups.find(community, groupKey);
  }

  private static FileSource named(String name, SpooledFile file) {
    return new FileSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() throws IOException {
        return file.open();
      }
    };
  }
}
