package io.qunflow.activity.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file or a zip of several, and which archives are refused before anything of them is used. */
class UploadedFilesTest {

  private static final ArchiveBounds BOUNDS = new ArchiveBounds(3, 4 << 20, 20);

  @TempDir Path folder;

  @Test
  void aFileIsItself() throws Exception {
    var file = Files.writeString(folder.resolve("part"), "hello");

    var files = open(file, "C:\\exports\\一群.txt");

    assertThat(files).extracting(FileSource::name).containsExactly("一群.txt");
    assertThat(text(files.get(0))).isEqualTo("hello");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK"})
  void opensTheFilesOfAnArchiveAgainAndAgain(String names) throws Exception {
    var zip = new TestZip(folder, Charset.forName(names));
    zip.add("导出/一群.txt", "one").add("二群.txt", "two");
    zip.add("__MACOSX/._二群.txt", "x").add("导出/.DS_Store", "x").add("空/", "");

    var files = open(zip.file(), "a.zip");

    assertThat(files).extracting(FileSource::name).containsExactly("一群.txt", "二群.txt");
    for (int i = 0; i < 3; i++) {
      assertThat(text(files.get(0))).isEqualTo("one");
      assertThat(text(files.get(1))).isEqualTo("two");
    }
  }

  @Test
  void aDocumentThatIsPackedAsZipIsAFile() throws Exception {
    var zip = new TestZip(folder, StandardCharsets.UTF_8);
    zip.add("[Content_Types].xml", "<Types/>").add("xl/workbook.xml", "<workbook/>");

    assertThat(open(zip.file(), "答案.xlsx")).extracting(FileSource::name).containsExactly("答案.xlsx");
  }

  @Test
  void refusesTooManyFiles() throws Exception {
    var zip = new TestZip(folder, StandardCharsets.UTF_8);
    for (int i = 0; i < 4; i++) {
      zip.add(i + ".txt", "x");
    }

    refused(zip.file(), "最多 3 个");
  }

  @Test
  void refusesAListOfFilesThatIsTooLongToBeRead() throws Exception {
    var zip = new TestZip(folder, StandardCharsets.UTF_8);
    for (int i = 0; i < 12_000; i++) {
      zip.add(i + "-" + "n".repeat(60), "");
    }

    refused(zip.file(), "文件太多");
  }

  @Test
  void refusesABombByItsRatio() throws Exception {
    refused(new TestZip(folder, StandardCharsets.UTF_8).addZeros("a.txt", 3 << 20).file(), "倍");
  }

  @Test
  void refusesWhatIsTooLargeUnpacked() throws Exception {
    var zip = new TestZip(folder, StandardCharsets.UTF_8);
    for (int i = 0; i < 3; i++) {
      zip.addNoise(i + ".txt", 3 << 19);
    }

    refused(zip.file(), "最多 4 MB");
  }

  @Test
  void refusesAnArchiveThatLiesAboutASize() throws Exception {
    var zip = new TestZip(folder, StandardCharsets.UTF_8).addZeros("a.txt", 3 << 20).file();
    var bytes = Files.readAllBytes(zip);
    TestZip.setSizeInDirectory(bytes, 1000);
    Files.write(zip, bytes);

    refused(zip, "已损坏");
  }

  @Test
  void refusesAnArchiveInAnArchive() throws Exception {
    var inner = new TestZip(folder, StandardCharsets.UTF_8).add("a.txt", "x").file();
    var outer = folder.resolve("outer.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(outer))) {
      out.putNextEntry(new ZipEntry("inner.dat"));
      out.write(Files.readAllBytes(inner));
      out.closeEntry();
    }

    refused(outer, "又是一个压缩包");
  }

  @Test
  void refusesAnEmptyOne() throws Exception {
    refused(new TestZip(folder, StandardCharsets.UTF_8).add("空/", "").file(), "没有文件");
  }

  @Test
  void refusesAnEncryptedOne() throws Exception {
    var zip = new TestZip(folder, StandardCharsets.UTF_8).add("a.txt", "x").file();
    var bytes = Files.readAllBytes(zip);
    TestZip.setEncrypted(bytes);
    Files.write(zip, bytes);

    refused(zip, "加了密码");
  }

  @Test
  void refusesOneThatWasCutAnywhere() throws Exception {
    var bytes =
        Files.readAllBytes(
            new TestZip(folder, StandardCharsets.UTF_8).add("a.txt", "hello hello hello").file());
    for (int length = 4; length < bytes.length; length++) {
      var cut = new byte[length];
      System.arraycopy(bytes, 0, cut, 0, length);

      refused(Files.write(folder.resolve("cut.zip"), cut), "");
    }
  }

  @Test
  void refusesOneWhoseContentWasChanged() throws Exception {
    var zip = new TestZip(folder, StandardCharsets.UTF_8).addNoise("a.txt", 2000).file();
    var bytes = Files.readAllBytes(zip);
    bytes[1000]++;
    Files.write(zip, bytes);

    refused(zip, "已损坏");
  }

  private List<FileSource> open(Path file, String name) throws Exception {
    return new UploadedFiles(BOUNDS).open(file, name);
  }

  private void refused(Path file, String reason) {
    assertThatThrownBy(() -> open(file, "a.zip"))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageContaining(reason);
  }

  private static String text(FileSource file) throws IOException {
    try (InputStream in = file.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
