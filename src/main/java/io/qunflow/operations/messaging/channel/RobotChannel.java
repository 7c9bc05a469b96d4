package io.qunflow.operations.messaging.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.messaging.OutgoingMessage;
import io.qunflow.operations.messaging.Receipt;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** A robot in a group: takes JSON at its address, answers with a code of its platform. */
abstract class RobotChannel extends LimitedChannel {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final OutgoingHttp http;

  RobotChannel(OutgoingHttp http, SendingLimits limits, ChannelProperties properties) {
    super(limits, properties);
    this.http = http;
  }

  @Override
  public boolean forGroups() {
    return true;
  }

  @Override
  public boolean forMembers() {
    return false;
  }

  @Override
  Receipt deliver(OutgoingMessage message) throws ChannelException {
    var url = message.endpoint().getOrDefault("url", message.address());
    var body = write(body(message));
    var answer = http.post(address(message, url), "application/json", Map.of(), body);
    if (answer.status() == 429) {
      throw tooFast(answer.retryAfter().orElse(Duration.ofMinutes(1)), "HTTP 429");
    }
    if (answer.isSuccess() || answer.json().isObject()) {
      understand(answer);
      return new Receipt("");
    }
    if (answer.status() >= 500) {
      throw ChannelException.unknown(MessageReason.TIMEOUT, "HTTP " + answer.status());
    }
    throw ChannelException.refused(MessageReason.REFUSED_BY_RECEIVER, "HTTP " + answer.status());
  }

  /** Where it goes; some platforms sign in the address. */
  URI address(OutgoingMessage message, String url) throws ChannelException {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw ChannelException.refused(MessageReason.CHANNEL_OFF, "no address");
    }
  }

  /** What is sent, as the platform describes it. */
  abstract Map<String, Object> body(OutgoingMessage message) throws ChannelException;

  /**
   * @throws ChannelException unless the platform said that it took the message
   */
  abstract void understand(HttpAnswer answer) throws ChannelException;

  static ChannelException tooFast(Duration wait, String detail) {
    return ChannelException.notBefore(wait, MessageReason.RATE_LIMITED, detail);
  }

  static ChannelException off(long code) {
    return ChannelException.refused(MessageReason.CHANNEL_OFF, "code " + code);
  }

  static ChannelException badText(String detail) {
    return ChannelException.refused(MessageReason.BAD_TEMPLATE, detail);
  }

  static ChannelException refused(long code) {
    return ChannelException.refused(MessageReason.REFUSED_BY_RECEIVER, "code " + code);
  }

  static ChannelException busy(long code) {
    return ChannelException.retryLater(MessageReason.UNREACHABLE, "code " + code);
  }

  static String format(OutgoingMessage message) {
    return message.endpoint().getOrDefault("format", "text");
  }

  /** The subject, or else the first line. */
  static String title(OutgoingMessage message) {
    return message.subject().isBlank()
        ? message.body().strip().lines().findFirst().orElse("")
        : message.subject();
  }

  private static String write(Map<String, Object> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
