package io.qunflow.operations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Why was it not sent?" has an answer in words, in both languages, whatever happened. */
class MessageWordsTest {

  private static final String CHINESE = "/messaging.properties";
  private static final String ENGLISH = "/messaging_en.properties";

  @Test
  void everyReasonThatHasANameIsAmongThem() {
    assertThat(MessageReason.ALL).containsExactlyInAnyOrderElementsOf(reasons().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {CHINESE, ENGLISH})
  void everyReasonHasWords(String language) throws Exception {
    var words = words(language);

    assertThat(MessageReason.ALL)
        .allSatisfy(
            reason ->
                assertThat(words.getProperty("message.reason." + reason))
                    .as(reason)
                    .isNotBlank()
                    .isNotEqualTo(reason)
                    .doesNotContain("''"));
  }

  /** What cannot be understood from the reason alone says what helps. */
  @ParameterizedTest
  @ValueSource(strings = {CHINESE, ENGLISH})
  void whatSomebodyCanMendSaysHow(String language) throws Exception {
    var words = words(language);

    assertThat(MessageReason.ALL)
        .filteredOn(
            reason ->
                !Stream.of(
                        MessageReason.TIMEOUT,
                        MessageReason.KILLED,
                        MessageReason.CANCELLED,
                        MessageReason.SKIPPED,
                        MessageReason.ERASED)
                    .toList()
                    .contains(reason))
        .allSatisfy(
            reason ->
                assertThat(words.getProperty("message.help." + reason))
                    .as(reason)
                    .isNotBlank()
                    .doesNotContain("''"));
    assertThat(words.getProperty("message.help.unknown")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {CHINESE, ENGLISH})
  void everyStateKindAndEventHasWords(String language) throws Exception {
    var words = words(language);

    for (var state : MessageState.values()) {
      assertThat(words.getProperty("message.state." + state)).as("%s", state).isNotBlank();
    }
    for (var kind : MessageKind.values()) {
      assertThat(words.getProperty("message.kind." + kind)).as("%s", kind).isNotBlank();
    }
    for (var event : MessageEvent.Kind.values()) {
      assertThat(words.getProperty("message.event." + event)).as("%s", event).isNotBlank();
    }
  }

  private static Stream<String> reasons() {
    return Arrays.stream(MessageReason.class.getFields())
        .filter(field -> field.getType() == String.class && Modifier.isStatic(field.getModifiers()))
        .map(
            field -> {
              try {
                return (String) field.get(null);
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  private static Properties words(String bundle) throws IOException {
    var words = new Properties();
    try (var in =
        new InputStreamReader(
            MessageWordsTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }
}
