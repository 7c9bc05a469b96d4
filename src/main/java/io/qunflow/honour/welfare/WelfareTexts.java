package io.qunflow.honour.welfare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.operations.messaging.MessageText;
import java.util.Map;

/** Texts of the message to receivers, as they are kept. */
final class WelfareTexts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private WelfareTexts() {}

  static String write(Map<String, MessageText> texts) {
    try {
      return JSON.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static Map<String, MessageText> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, MessageText>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts of a welfare round cannot be read", e);
    }
  }
}
