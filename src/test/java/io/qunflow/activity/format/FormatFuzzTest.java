package io.qunflow.activity.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a file holds, reading it ends with findings, with lines that cannot be read, or with a
 * refusal in the user's language; in memory and with reads that do not depend on the file.
 */
class FormatFuzzTest {

  private static final List<FileFormat> FORMATS = AllFormats.list();

  /**
   * A file is cut and damaged so often here; {@code -Dqunflow.fuzz=20} looks twenty times closer.
   */
  private static final int CLOSER = Integer.getInteger("qunflow.fuzz", 1);

  private static final int MOST_CUTS = 500 * CLOSER;
  private static final int MUTATIONS = 150 * CLOSER;

  @TempDir Path folder;

  static Stream<Path> samples() throws IOException {
    try (var files = Files.walk(Path.of("src/test/resources/samples"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains(".expected."))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void coversEveryFormat() {
    assertThat(FORMATS)
        .extracting(FileFormat::key)
        .contains("qq-text", "wecom-archive", "activity-csv", "activity-ndjson")
        .doesNotHaveDuplicates()
        .allSatisfy(key -> assertThat(key.length()).isBetween(1, 20));
  }

  @Property(tries = 200)
  void randomBytes(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
    readByAll(new TestFile("file.txt", bytes));
  }

  @Property(tries = 200)
  void randomText(@ForAll String text) throws IOException {
    readByAll(TestFile.named("file.csv", text));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void filesCutAnywhere(Path sample) throws IOException {
    var bytes = Files.readAllBytes(sample);
    int step = 1 + bytes.length / MOST_CUTS;
    for (int length = 0; length < bytes.length; length += step) {
      readByAll(new TestFile(sample.getFileName().toString(), Arrays.copyOf(bytes, length)));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void filesDamagedAnywhere(Path sample) throws IOException {
    var bytes = Files.readAllBytes(sample);
    var random = new Random(bytes.length);
    for (int i = 0; i < MUTATIONS; i++) {
      readByAll(new TestFile(sample.getFileName().toString(), damaged(bytes, random)));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void encodingsThatChangeWithinAFile(Path sample) throws IOException {
    var bytes = Files.readAllBytes(sample);
    var text = new String(bytes, StandardCharsets.UTF_8);
    var charsets = Stream.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5");
    for (var charset : charsets.map(Charset::forName).toList()) {
      for (int part = 1; part < 8; part++) {
        int at = text.length() * part / 8;
        var mixed = new ByteArrayOutputStream();
        mixed.writeBytes(text.substring(0, at).getBytes(charset));
        mixed.writeBytes(text.substring(at).getBytes(Encodings.GB18030));
        mixed.writeBytes(text.substring(at).getBytes(StandardCharsets.UTF_8));
        readByAll(new TestFile(sample.getFileName().toString(), mixed.toByteArray()));
      }
    }
  }

  static Stream<Generated> largeFiles() {
    long much = 4L << 20;
    long absurd = 50L << 20;
    var header = "2025-07-02 9:49:08 小明(10001001)\n";
    var wecom =
        "{\"msgid\":\"1\",\"action\":\"send\",\"from\":\"a\",\"roomid\":\"r\",\"msgtype\":\"text\",";
    return Stream.of(
        new Generated("a.txt", "", "x", absurd, ""),
        new Generated("a.txt", "", "\n", much, ""),
        new Generated("a.txt", "", " ", much, "x"),
        new Generated("a.txt", header, "长", absurd / 3, "\n"),
        new Generated("a.txt", header, "\n", much, "x"),
        new Generated("a.txt", header, "短\n", 40_000, ""),
        new Generated("a.txt", "2025-07-02 9:49:08 ", "(", much, "(10001001)\nx\n"),
        new Generated("a.txt", "2025-07-02 9:49:08 ", " ", much, "小明(10001001)\nx\n"),
        new Generated("a.txt", "", "=".repeat(64) + "\n消息分组:我的群聊\n", much / 90, ""),
        new Generated("a.txt", "2025-07-02 9:49:08 系统消息(10000)\n", "小明邀请", much / 12, "加入本群。"),
        new Generated("a.txt", header + "\n", header + "\n", much / 36, ""),
        new Generated("a.csv", "external_id,sent_at\n", ",", much, ""),
        new Generated("a.csv", "external_id,sent_at", ",", absurd, "\n"),
        new Generated("a.csv", "external_id,sent_at,member,kind\n", "\"", much, ""),
        new Generated("a.csv", "external_id,sent_at,member,kind\n\"", "a\n", 40_000, ""),
        new Generated("a.csv", "account,nickname\n", "a,", much / 2, ""),
        new Generated("a.csv", "content_id,title,date,read\n", "a,b,c,9\n", much / 64, ""),
        new Generated("a.csv", "姓名,答案\n", "x", much, ""),
        new Generated("a.ndjson", "{\"external_id\":\"1\",\"kind\":\"", "x", absurd, "\"}"),
        new Generated("a.ndjson", "{\"external_id\":\"1\",\"kind\":", "[", much, ""),
        new Generated(
            "a.ndjson", "{\"external_id\":\"1\",\"kind\":\"message\"}\n", "[", 90_000, ""),
        new Generated("a.json", "", "{\"a\":", much / 5, ""),
        new Generated("a.json", "{\"errcode\":0,\"group_chat\":{\"member_list\":[", "[", much, ""),
        new Generated("a.json", "{\"errcode\":0,\"group_chat\":{\"name\":\"", "x", much, "\"}}"),
        new Generated("a.ndjson", wecom + "\"msgtime\":", "9", 900_000, "}\n"),
        new Generated("a.ndjson", wecom + "\"msgtime\":1e", "9", 100, "}\n"),
        new Generated("a.ndjson", wecom + "\"text\":", "[", 900_000, ""),
        new Generated(
            "a.ndjson",
            wecom + "\"msgtime\":1547087894783,\"text\":{\"content\":\"这是一条引用/回复消息：“a：",
            "\\n",
            400_000,
            "\"}}"),
        new Generated(
            "a.ndjson",
            wecom + "\"msgtime\":1547087894783,\"text\":{\"content\":\"「a：」\\n",
            "- ",
            400_000,
            "\"}}"),
        new Generated(
            "a.ndjson",
            wecom + "\"msgtime\":1547087894783}\n",
            wecom + "\"x\":1}\n",
            much / 2000,
            ""));
  }

  @ParameterizedTest
  @MethodSource("largeFiles")
  void absurdSizes(Generated file) throws IOException {
    for (var format : FORMATS) {
      file.bytesRead = 0;

      var findings = read(format, file);

      assertThat(file.open).as("%s leaves nothing open", format.key()).isZero();
      assertThat(file.bytesRead)
          .as("%s reads the file once, after a look at its start", format.key())
          .isLessThanOrEqualTo(2 * file.size() + 4 * Encodings.HEAD);
      assertThat(findings.events + findings.others + findings.unreadable + findings.leftOut)
          .isLessThanOrEqualTo(file.size() + 1);
    }
    file.bytesRead = 0;
    recognise(file);
    assertThat(file.bytesRead).isLessThanOrEqualTo(Encodings.HEAD);
  }

  @Test
  void archivesDamagedAnywhere() throws IOException {
    var zip = new TestZip(folder, StandardCharsets.UTF_8);
    for (var sample : samples().toList()) {
      zip.add(sample.getFileName().toString() + sample.hashCode(), Files.readAllBytes(sample));
    }
    var bytes = Files.readAllBytes(zip.file());
    var random = new Random(1);
    for (int i = 0; i < MUTATIONS; i++) {
      var damaged = Files.write(folder.resolve("damaged.zip"), damaged(bytes, random));
      try {
        for (var file : new UploadedFiles().open(damaged, "a.zip")) {
          try (var in = file.open()) {
            in.readAllBytes();
          }
          readByAll(file);
        }
      } catch (FileRefusedException e) {
        assertThat(e.getMessage()).containsPattern("\\p{IsHan}");
      }
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    var changed = bytes.clone();
    for (int i = random.nextInt(4); i >= 0 && changed.length > 0; i--) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(4)) {
        case 0 -> changed[at] = (byte) random.nextInt(256);
        case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> changed = without(changed, at, random.nextInt(20));
        default -> changed = twice(changed, at, random.nextInt(200));
      }
    }
    return changed;
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    int rest = Math.min(bytes.length, at + length);
    out.write(bytes, rest, bytes.length - rest);
    return out.toByteArray();
  }

  private static byte[] twice(byte[] bytes, int at, int length) {
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, Math.min(bytes.length, at + length));
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }

  private static void readByAll(FileSource file) throws IOException {
    for (var format : FORMATS) {
      read(format, file);
    }
    recognise(file);
  }

  private static Bounded read(FileFormat format, FileSource file) throws IOException {
    var findings = new Bounded();
    try {
      format.read(file, Found.SHANGHAI, findings);
    } catch (FileRefusedException e) {
      assertThat(e.getMessage()).containsPattern("\\p{IsHan}");
    }
    return findings;
  }

  private static void recognise(FileSource file) throws IOException {
    try {
      assertThat(new FileFormats(FORMATS).recognise(file)).isNotNull();
    } catch (FileRefusedException e) {
      assertThat(e.getMessage()).containsPattern("\\p{IsHan}");
    }
  }
}
