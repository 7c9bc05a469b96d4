package io.qunflow.activity.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody uploaded: one file, or a zip archive of several. */
@Component
public class UploadedFiles {

  private final ArchiveBounds bounds;

  UploadedFiles() {
    this(ArchiveBounds.USUAL);
  }

  UploadedFiles(ArchiveBounds bounds) {
    this.bounds = bounds;
  }

  /**
   * The file itself, or the files of the archive in its order, at least one. They can be read as
   * often as one likes while the file is there. Every byte of an archive has been read once; so of
   * a document that is packed as one, an XLSX, which is a file by itself.
   *
   * @param name as the sender called it; folders are left out
   * @throws FileRefusedException if the archive is damaged, encrypted, empty or beyond the bounds;
   *     the message says what to do instead
   */
  public List<FileSource> open(Path file, String name) throws FileRefusedException, IOException {
    if (!isZip(file)) {
      return List.of(plain(file, name));
    }
    var packed = new ZipArchive(file, bounds);
    var files = packed.files();
    return packed.isDocument() ? List.of(plain(file, name)) : files;
  }

  private static boolean isZip(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var head = in.readNBytes(4);
      return Encodings.startsWith(head, 'P', 'K', 3, 4)
          || Encodings.startsWith(head, 'P', 'K', 5, 6);
    }
  }

  private static FileSource plain(Path file, String name) {
    var bare = bareName(name);
    return new FileSource() {
      @Override
      public String name() {
        return bare;
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }

  static String bareName(String name) {
    var slashes = name == null ? "" : name.replace('\\', '/');
    return slashes.substring(slashes.lastIndexOf('/') + 1);
  }
}
