package io.qunflow.activity.upload;

import io.qunflow.activity.format.ReadSettings;
import io.qunflow.activity.intake.FileImport;
import io.qunflow.activity.intake.ImportLog;
import io.qunflow.activity.intake.ImportOrder;
import io.qunflow.activity.intake.ImportProgress;
import io.qunflow.activity.intake.ImportResult;
import io.qunflow.activity.intake.ImportedGroup;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.GroupService;
import io.qunflow.community.NewGroup;
import io.qunflow.shared.BusinessException;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports one file of an upload as somebody said, with the groups it opens: all or nothing. */
@Service
class UploadImport {

  private static final int MOST_IMPORTS = 1000;

  private final FileImport imports;
  private final ImportLog log;
  private final ColumnUses columns;
  private final GroupService groups;

  UploadImport(FileImport imports, ImportLog log, ColumnUses columns, GroupService groups) {
    this.imports = imports;
    this.log = log;
    this.columns = columns;
    this.groups = groups;
  }

  /**
   * @param seen what its preview was
   * @param settings of all files of the upload
   */
  @Transactional(rollbackFor = Exception.class)
  public ImportResult importFile(
      Upload upload,
      ReceivedFile file,
      PreviewedFile seen,
      ImportChoice choice,
      ReadSettings settings,
      ImportProgress progress)
      throws BusinessException, IOException {
    var keys = new HashMap<String, String>();
    for (var group : upload.preview().groups()) {
      if (!group.name().isEmpty() || group.ref().isEmpty() || group.ref().equals(file.name())) {
        var key = keyOf(upload.community(), choice.groups().get(group.ref()));
        if (key != null) {
          keys.put(group.name(), key);
        }
      }
    }
    var names = seen.columns().stream().map(PreviewedColumn::name).toList();
    var read =
        new ReadSettings(
            settings.zone(), settings.takenAt(), ColumnUses.ofThese(names, settings.columns()));
    settlePlatforms(upload.community(), file, keys.values());
    var result =
        imports.run(order(upload, choice, read, keys), file.format(), file.source(), progress);
    remember(upload.community(), keys, result);
    if (seen.hasAnyColumns()) {
      columns.remember(upload.community(), names, read.columns());
    }
    return result;
  }

  private static ImportOrder order(
      Upload upload, ImportChoice choice, ReadSettings settings, Map<String, String> keys) {
    return new ImportOrder(
        upload.community(),
        upload.user(),
        settings,
        keys,
        choice.basis(),
        choice.noticeGivenOn(),
        choice.staff(),
        choice.bots());
  }

  /** The group's key, after it was opened if need be; null if nothing of it is to be stored. */
  private String keyOf(CommunityKey community, GroupChoice choice) throws BusinessException {
    if (choice instanceof GroupChoice.Existing existing) {
      return existing.groupKey();
    }
    return choice instanceof GroupChoice.Opened opened ? open(community, opened.group()) : null;
  }

  private String open(CommunityKey community, NewGroup group) throws BusinessException {
    // An earlier file of the same upload may have opened it.
    boolean isThere =
        groups.findAll(community).stream().anyMatch(one -> one.key().equals(group.key()));
    return isThere ? group.key() : groups.create(community, group).key();
  }

  /**
   * A group of which nobody said where it is, and that is empty, is where its first file is from.
   */
  private void settlePlatforms(
      CommunityKey community, ReceivedFile file, Collection<String> groupKeys) {
    var platform = SourcePlatform.of(file.format().key());
    if (platform.isPresent()) {
      var used =
          log.findAll(community, MOST_IMPORTS).stream()
              .flatMap(one -> one.groups().stream())
              .map(ImportedGroup::groupKey)
              .collect(Collectors.toSet());
      groupKeys.stream()
          .filter(key -> !used.contains(key))
          .forEach(key -> groups.settlePlatform(community, key, platform.get()));
    }
  }

  private void remember(CommunityKey community, Map<String, String> keys, ImportResult result) {
    keys.forEach(
        (name, key) -> {
          if (!name.isEmpty()
              && result.groups().stream().anyMatch(group -> group.groupKey().equals(key))) {
            groups.rememberForeignName(community, key, name);
          }
        });
  }
}
