package io.qunflow.operations.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Texts and values of an order as they are kept: JSON. */
final class OrderTexts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private OrderTexts() {}

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Cannot be written as JSON", e);
    }
  }

  static Map<String, MessageText> readTexts(String json) {
    return read(json, new TypeReference<>() {});
  }

  static Map<String, String> readValues(String json) {
    return read(json, new TypeReference<>() {});
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not the JSON of an order", e);
    }
  }
}
