package io.qunflow.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpooledFileTest {

  @Test
  void keepsTheContentAndLeavesNothingBehind() throws Exception {
    var before = leftovers();
    var content = "x".repeat(200_000).getBytes();

    try (var file = SpooledFile.of(new ByteArrayInputStream(content))) {
      assertThat(file.bytes()).isEqualTo(200_000);
      assertThat(file.open()).hasBinaryContent(content);
    }

    assertThat(leftovers()).isEqualTo(before);
  }

  @Test
  void takesExactlyTheMostBytesAndNoMore() throws Exception {
    var before = leftovers();

    SpooledFile.of(new ByteArrayInputStream(new byte[1 << 20]), 1 << 20).close();
    assertThatThrownBy(
            () -> SpooledFile.of(new ByteArrayInputStream(new byte[(1 << 20) + 1]), 1 << 20))
        .isInstanceOf(FileTooLargeException.class)
        .hasMessageContaining("最多 1 MB");

    assertThat(leftovers()).isEqualTo(before);
  }

  @Test
  void leavesNothingBehindWhenTheSenderBreaksOff() throws Exception {
    var before = leftovers();
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> SpooledFile.of(broken)).hasMessage("gone");

    assertThat(leftovers()).isEqualTo(before);
  }

  private static Set<Path> leftovers() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("qunflow-import-"))
          .collect(Collectors.toSet());
    }
  }
}
