package io.qunflow.activity.format;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of files that are known. */
@Component
public class FileFormats {

  private final List<FileFormat> formats;

  FileFormats(List<FileFormat> formats) {
    // What may have any columns is asked last: a file that is something more exact is that.
    this.formats =
        formats.stream()
            .sorted(
                Comparator.comparing(
                        (FileFormat format) -> format.needs().contains(FileFormat.Setting.COLUMNS))
                    .thenComparing(FileFormat::key))
            .toList();
  }

  /**
   * The kind of a file, by how it begins. An archive is none: {@link UploadedFiles} opens it.
   *
   * @throws FileRefusedException if it is of no known kind; the message says what to do instead
   */
  public FileFormat recognise(FileSource file) throws FileRefusedException, IOException {
    var head = FileHead.of(file);
    Refusals.refuseKnownBinaries(head);
    for (var format : formats) {
      if (format.recognises(head)) {
        return format;
      }
    }
    throw Refusals.unknown(head);
  }

  /** The format of that key. */
  public Optional<FileFormat> find(String key) {
    return formats.stream().filter(format -> format.key().equals(key)).findFirst();
  }
}
