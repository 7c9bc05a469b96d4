package io.qunflow.activity.upload;

import io.qunflow.activity.format.FileFormat;
import io.qunflow.activity.format.ReadSettings;
import java.util.List;

/**
 * What stands in the uploaded files, before anything of it is stored.
 *
 * @param files in the order they were given
 * @param groups all groups of all files, in the order they appear
 * @param talkers the ten who wrote most, the most first
 * @param moreAccounts whether there are more accounts than are counted
 * @param readAs what was assumed when reading
 */
public record Preview(
    List<PreviewedFile> files,
    List<PreviewedGroup> groups,
    List<Talker> talkers,
    boolean moreAccounts,
    ReadSettings readAs) {

  public static final int MOST_TALKERS = 10;

  public boolean needs(FileFormat.Setting setting) {
    return files.stream().anyMatch(file -> file.needs().contains(setting));
  }

  /** Whether something in it can be imported as it is. */
  public boolean isImportable() {
    return files.stream().anyMatch(PreviewedFile::isImportable);
  }

  public long rows() {
    return files.stream().mapToLong(PreviewedFile::rows).sum();
  }

  /** How many bytes reading all of it again takes. */
  public long bytes() {
    return files.stream().mapToLong(PreviewedFile::bytes).sum();
  }
}
