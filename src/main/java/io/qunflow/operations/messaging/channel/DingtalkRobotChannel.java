package io.qunflow.operations.messaging.channel;

import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.messaging.OutgoingMessage;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A custom robot of DingTalk (钉钉): text, markdown or a link card; the signature stands in the
 * address; 20 a minute a robot, after one more it is silent for ten minutes.
 */
@Component
class DingtalkRobotChannel extends RobotChannel {

  private static final int MOST_BYTES = 18_000;
  private static final Duration SILENCE = Duration.ofMinutes(10);
  private static final int BUSY = -1;
  private static final int TOO_FAST = 130101;
  private static final int SENDS_TOO_FAST = 410100;
  private static final int SAFETY_SETTINGS = 310000;

  private final Clock clock;

  DingtalkRobotChannel(
      OutgoingHttp http, SendingLimits limits, ChannelProperties properties, Clock clock) {
    super(http, limits, properties);
    this.clock = clock;
  }

  @Override
  public String key() {
    return ChannelKind.DINGTALK_ROBOT.key();
  }

  @Override
  URI address(OutgoingMessage message, String url) throws ChannelException {
    var secret = message.endpoint().getOrDefault("secret", "");
    if (secret.isEmpty()) {
      return super.address(message, url);
    }
    var now = clock.instant();
    var sign = URLEncoder.encode(RobotSignature.dingtalk(secret, now), StandardCharsets.UTF_8);
    return super.address(message, url + "&timestamp=" + now.toEpochMilli() + "&sign=" + sign);
  }

  @Override
  Map<String, Object> body(OutgoingMessage message) throws ChannelException {
    if (Utf8.length(message.body()) > MOST_BYTES) {
      throw badText("more than 20 kB");
    }
    return switch (format(message)) {
      case "markdown" ->
          Map.of(
              "msgtype",
              "markdown",
              "markdown",
              Map.of("title", title(message), "text", message.body()));
      case "link" -> message.link().isPresent() ? card(message) : text(message);
      default -> text(message);
    };
  }

  private static Map<String, Object> text(OutgoingMessage message) {
    return Map.of("msgtype", "text", "text", Map.of("content", message.body()));
  }

  private static Map<String, Object> card(OutgoingMessage message) {
    var link = message.link().orElseThrow().toString();
    return Map.of(
        "msgtype",
        "link",
        "link",
        Map.of(
            "title", title(message),
            "text", message.body().replace(link, "").strip(),
            "messageUrl", link));
  }

  @Override
  void understand(HttpAnswer answer) throws ChannelException {
    if (!answer.json().path("errcode").isNumber()) {
      throw ChannelException.unknown(MessageReason.TIMEOUT, "no errcode");
    }
    int code = answer.json().path("errcode").intValue();
    switch (code) {
      case 0 -> {
        return;
      }
      case BUSY -> throw busy(code);
      case TOO_FAST, SENDS_TOO_FAST -> throw tooFast(SILENCE, "code " + code);
      case SAFETY_SETTINGS -> {
        if (answer.json().path("errmsg").asText().contains("keyword")) {
          throw badText("code " + code + ", keyword");
        }
        throw off(code);
      }
      // Token unknown, robot gone or switched off, group dissolved, request from a wrong address.
      case 300001, 300005, 400013, 400101, 400102, 400106 -> throw off(code);
      // What is said: no text, unknown kind, unsafe link, words, picture, content.
      case 40035, 400105, 430101, 430102, 430103, 430104 -> throw badText("code " + code);
      default -> throw refused(code);
    }
  }
}
