package io.qunflow.operations.messaging.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * What admins typed about an endpoint: as it is kept, open and sealed, and whether it is enough.
 */
@Component
class EndpointValues {

  private static final Logger LOG = LoggerFactory.getLogger(EndpointValues.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN_OF_A_SECRET = 4;

  private final SecretBox box;
  private final ObjectProvider<JavaMailSender> mail;
  private final ChannelProperties properties;

  EndpointValues(SecretBox box, ObjectProvider<JavaMailSender> mail, ChannelProperties properties) {
    this.box = box;
    this.mail = mail;
    this.properties = properties;
  }

  /** Without its secrets if their key is not the one they were sealed with: it is as not set up. */
  Map<String, String> open(EndpointRow row) {
    var values = new HashMap<>(read(row.settings()));
    try {
      values.putAll(read(box.open(row.secrets())));
    } catch (IllegalStateException e) {
      LOG.error("Channel {} of {} is off: {}", row.channel(), row.community(), e.getMessage());
    }
    return values;
  }

  boolean isConfigured(ChannelKind kind, Map<String, String> values) {
    if (kind == ChannelKind.MAIL) {
      return mail.getIfAvailable() != null
          && !(properties.mailFrom().isEmpty() && values.getOrDefault("from", "").isEmpty());
    }
    return kind.isReady() || !values.getOrDefault("url", "").isEmpty();
  }

  /** JSON of what may be shown. */
  String shown(ChannelKind kind, Map<String, String> values) {
    return write(part(kind, values, false));
  }

  /** Sealed JSON of the rest. */
  String sealed(ChannelKind kind, Map<String, String> values) {
    return box.seal(write(part(kind, values, true)));
  }

  /** What was typed over what is kept; a secret that was left empty stays. */
  static Map<String, String> merged(
      ChannelKind kind, EndpointForm form, Map<String, String> before) {
    var values = new TreeMap<String, String>();
    for (var field : kind.fields()) {
      var typed = form.values().getOrDefault(field.name(), "").strip();
      var value = typed.isEmpty() && field.secret() ? before.getOrDefault(field.name(), "") : typed;
      if (value.isEmpty() && !field.choices().isEmpty()) {
        value = field.choices().get(0);
      }
      if (!value.isEmpty()) {
        values.put(field.name(), value);
      }
    }
    return values;
  }

  static Map<String, String> open(ChannelKind kind, Map<String, String> values) {
    return part(kind, values, false);
  }

  /** Secret → its last characters. */
  static Map<String, String> tails(ChannelKind kind, Map<String, String> values) {
    var tails = new TreeMap<String, String>();
    part(kind, values, true).forEach((field, value) -> tails.put(field, tail(value)));
    return tails;
  }

  private static Map<String, String> part(
      ChannelKind kind, Map<String, String> values, boolean secret) {
    var part = new TreeMap<String, String>();
    kind.fields().stream()
        .filter(field -> field.secret() == secret && values.containsKey(field.name()))
        .forEach(field -> part.put(field.name(), values.get(field.name())));
    return part;
  }

  private static String tail(String secret) {
    return secret.length() < 3 * SHOWN_OF_A_SECRET
        ? "…"
        : "…" + secret.substring(secret.length() - SHOWN_OF_A_SECRET);
  }

  private static String write(Map<String, String> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
