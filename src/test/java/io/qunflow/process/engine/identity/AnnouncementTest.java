package io.qunflow.process.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnnouncementTest {

  private static final Pattern PASSWORD = Pattern.compile("(password|密码)\\s*[:：]\\s*(\\S+)");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Announcement announcement =
      new Announcement(new PrintStream(bytes, false, StandardCharsets.UTF_8));

  @Test
  void tellsThePasswordInOneLine() {
    announcement.firstPassword("a-b-c");

    var matches = PASSWORD.matcher(printed()).results().toList();
    assertThat(matches).singleElement().satisfies(m -> assertThat(m.group(2)).isEqualTo("a-b-c"));
  }

  @Test
  void tellsTheAddressAndNoPassword() {
    announcement.address("http://localhost:8080");

    assertThat(printed()).contains(" http://localhost:8080").doesNotContain("password", "密码");
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
