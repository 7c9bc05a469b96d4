package io.qunflow.operations.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Secrets in the database. */
class SecretBoxTest {

  @Property(tries = 200)
  void whatIsSealedIsUnreadableAndComesBack(@ForAll String text) {
    var box = box("a key of many letters");
    var sealed = box.seal(text);

    assertThat(box.open(sealed))
        .isEqualTo(
            new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                java.nio.charset.StandardCharsets.UTF_8));
    if (text.length() > 3) {
      assertThat(sealed).doesNotContain(text);
    }
    assertThat(box.seal(text)).isNotEqualTo(sealed);
  }

  @Test
  void anotherKeyOpensNothingAndAChangeIsSeen() {
    var sealed = box("a key of many letters").seal("secret");

    assertThatThrownBy(() -> box("another key of letters").open(sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> box("").open(sealed))
        .hasMessageContaining("qunflow.channels.secret-key");
    var changed = sealed.substring(0, sealed.length() - 6) + "AAAAA=";
    assertThatThrownBy(() -> box("a key of many letters").open(changed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatWasKeptBeforeThereWasAKeyIsStillRead() {
    assertThat(box("a key of many letters").open(box("").seal("secret"))).isEqualTo("secret");
    assertThat(box("").isSealing()).isFalse();
  }

  private static SecretBox box(String key) {
    return new SecretBox(new ChannelProperties(key, List.of(), Duration.ofSeconds(1), ""));
  }
}
