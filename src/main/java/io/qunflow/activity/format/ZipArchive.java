package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files in a zip archive. Nothing is unpacked to disk, so no name in it can do harm. */
final class ZipArchive {

  private static final String OFFICE_PART = "[Content_Types].xml";

  private final Path file;
  private final ArchiveBounds bounds;

  ZipArchive(Path file, ArchiveBounds bounds) {
    this.file = file;
    this.bounds = bounds;
  }

  /** Whether it is a document which only happens to be packed as zip, an XLSX for instance. */
  boolean isDocument() throws IOException {
    try (var zip = open(file)) {
      return zip.getEntry(OFFICE_PART) != null;
    }
  }

  /** Its files, each of them read once and found whole. */
  List<FileSource> files() throws FileRefusedException, IOException {
    ZipDirectory.check(file);
    try (var zip = open(file)) {
      var entries = entries(zip);
      checkSizes(entries);
      var files = new ArrayList<FileSource>();
      for (var entry : entries) {
        var source = new Entry(file, entry.getName());
        verify(zip, entry, source.name());
        files.add(source);
      }
      return List.copyOf(files);
    } catch (ZipException e) {
      throw refusal(e);
    }
  }

  private List<ZipEntry> entries(ZipFile zip) throws FileRefusedException {
    var found = new ArrayList<ZipEntry>();
    var names = new HashSet<String>();
    for (var entry : Collections.list(zip.entries())) {
      if (!names.add(entry.getName())) {
        throw damaged();
      }
      if (!entry.isDirectory() && !isByproduct(entry.getName())) {
        found.add(entry);
      }
    }
    bounds.check(found.size());
    if (found.isEmpty()) {
      throw new FileRefusedException(
          Wording.of(
              "压缩包里没有文件。请检查打包是否成功，再上传一次。",
              "The archive holds no files. Check that packing went well and upload it again."));
    }
    return found;
  }

  /** What macOS and Windows put beside the files. */
  private static boolean isByproduct(String path) {
    var name = UploadedFiles.bareName(path).toLowerCase(Locale.ROOT);
    return path.startsWith("__MACOSX/")
        || name.startsWith("._")
        || List.of(".ds_store", "thumbs.db", "desktop.ini").contains(name);
  }

  private void checkSizes(List<ZipEntry> entries) throws FileRefusedException {
    long all = 0;
    for (var entry : entries) {
      bounds.check(entry.getSize());
      all += Math.max(0, entry.getSize());
      bounds.check(all);
      bounds.check(ZipNames.readable(entry.getName()), entry.getSize(), entry.getCompressedSize());
    }
  }

  /** Reads it once, so that what comes later can neither be longer than it says nor break off. */
  private static void verify(ZipFile zip, ZipEntry entry, String name)
      throws FileRefusedException, IOException {
    var crc = new CRC32();
    long length = 0;
    try (var in = zip.getInputStream(entry)) {
      var block = new byte[Encodings.HEAD];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        if (length == 0) {
          refuseArchive(block, read, name);
        }
        length += read;
        crc.update(block, 0, read);
        if (length > entry.getSize()) {
          throw damaged();
        }
      }
    } catch (java.io.EOFException e) {
      throw damaged();
    }
    if (length != entry.getSize() || crc.getValue() != entry.getCrc()) {
      throw damaged();
    }
  }

  private static void refuseArchive(byte[] block, int length, String name)
      throws FileRefusedException {
    var head = new String(block, 0, length, StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\u0003\u0004") && !head.contains(OFFICE_PART)) {
      throw new FileRefusedException(
          Wording.of(
              "压缩包里的“%s”又是一个压缩包。请把文件直接打进一个 .zip。",
              "“%s” in the archive is an archive again. Pack the files themselves into one .zip.",
              Quoted.shortened(name)));
    }
  }

  private static FileRefusedException refusal(ZipException e) {
    return String.valueOf(e.getMessage()).contains("encrypted")
        ? new FileRefusedException(
            Wording.of(
                "压缩包加了密码，无法读取。请解压后直接上传，或不加密码重新打包。",
                "The archive has a password and cannot be read. Upload the files themselves, or pack them without a password."))
        : damaged();
  }

  static FileRefusedException damaged() {
    return new FileRefusedException(
        Wording.of(
            "压缩包不完整或已损坏，无法读取。请重新打包，或解压后直接上传里面的文件。",
            "The archive is incomplete or damaged and cannot be read. Pack it again, or upload the files themselves."));
  }

  private static ZipFile open(Path file) throws IOException {
    return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
  }

  /** A file in the archive, opened anew each time. */
  private record Entry(Path archive, String path) implements FileSource {

    @Override
    public String name() {
      return UploadedFiles.bareName(ZipNames.readable(path));
    }

    @Override
    public InputStream open() throws IOException {
      var zip = ZipArchive.open(archive);
      var in = zip.getInputStream(zip.getEntry(path));
      return new FilterInputStream(in) {
        @Override
        public void close() throws IOException {
          zip.close();
        }
      };
    }
  }
}
