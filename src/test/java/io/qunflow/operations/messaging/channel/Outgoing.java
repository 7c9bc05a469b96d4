package io.qunflow.operations.messaging.channel;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.OutgoingMessage;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages for tests; start from {@link #message()} and change what matters. */
record Outgoing(
    String key,
    int attempt,
    String address,
    String subject,
    String body,
    String link,
    String optOut,
    Map<String, String> endpoint) {

  static Outgoing message() {
    return new Outgoing("round:17:invite:5", 1, "", "新问卷", "你好😀", null, null, Map.of());
  }

  Outgoing to(String address) {
    return new Outgoing(key, attempt, address, subject, body, link, optOut, endpoint);
  }

  Outgoing saying(String subject, String body) {
    return new Outgoing(key, attempt, address, subject, body, link, optOut, endpoint);
  }

  Outgoing with(String setting, String value) {
    var settings = new HashMap<>(endpoint);
    settings.put(setting, value);
    return new Outgoing(key, attempt, address, subject, body, link, optOut, settings);
  }

  Outgoing with(Map<String, String> settings) {
    return new Outgoing(key, attempt, address, subject, body, link, optOut, settings);
  }

  Outgoing linking(String link) {
    return new Outgoing(key, attempt, address, subject, body, link, optOut, endpoint);
  }

  Outgoing stoppableAt(String optOut) {
    return new Outgoing(key, attempt, address, subject, body, link, optOut, endpoint);
  }

  Outgoing attempt(int attempt) {
    return new Outgoing(key, attempt, address, subject, body, link, optOut, endpoint);
  }

  OutgoingMessage build() {
    return new OutgoingMessage(
        5,
        key,
        attempt,
        new CommunityKey("tea"),
        MessageKind.QUESTIONNAIRE,
        Optional.of(new MemberId(5)),
        Optional.empty(),
        address,
        subject,
        body,
        Optional.ofNullable(link).map(URI::create),
        Optional.ofNullable(optOut).map(URI::create),
        endpoint,
        "zh");
  }

  static ChannelProperties properties(String... privateHosts) {
    return new ChannelProperties(
        "", List.of(privateHosts), Duration.ofSeconds(60), "hi@qunflow.example");
  }
}
