package io.qunflow.operations.messaging.template;

import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageText;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A text to be filled in and sent, in the languages there are.
 *
 * @param key what the product calls it, such as {@code questionnaire-invite}
 * @param version 0 as it ships, from 1 as the community wrote it
 * @param name what people call it
 * @param texts by language, {@code zh} at least
 * @param writtenBy who wrote this version; empty as it ships
 */
public record MessageTemplate(
    String key,
    int version,
    MessageKind kind,
    String name,
    Map<String, MessageText> texts,
    Optional<Instant> writtenAt,
    Optional<String> writtenBy) {

  public MessageTemplate {
    texts = Map.copyOf(texts);
  }

  public boolean isShipped() {
    return version == 0;
  }

  /** In this language, or else in Chinese. */
  public MessageText text(String language) {
    return texts.getOrDefault(language, texts.get("zh"));
  }
}
