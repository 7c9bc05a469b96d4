package io.qunflow.operations.messaging.channel;

import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.MessagePicture;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.messaging.OutgoingMessage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A WeCom (企业微信) group robot: text up to 2,048 bytes, markdown up to 4,096, a picture up to 2 MB
 * (its first words and the QR code of the link), or a card of news; 20 a minute a robot.
 */
@Component
class WecomRobotChannel extends RobotChannel {

  static final int MOST_TEXT = 2048;
  static final int MOST_MARKDOWN = 4096;
  private static final int MOST_TITLE = 128;
  private static final int MOST_DESCRIPTION = 512;

  private static final int BUSY = -1;
  private static final int TOO_FAST = 45009;
  private static final int TOO_MANY_AT_ONCE = 45033;
  private static final int NO_SUCH_ROBOT = 93000;
  private static final int SWITCHED_OFF = 93004;
  private static final int NOT_IN_GROUP = 93008;

  /** Something about the message itself: its kind, its size, its picture, its text. */
  private static final List<Integer> ABOUT_THE_MESSAGE =
      List.of(40008, 40009, 40033, 40039, 40058, 41011, 44004, 45002, 45003, 45004, 301019, 93017);

  WecomRobotChannel(OutgoingHttp http, SendingLimits limits, ChannelProperties properties) {
    super(http, limits, properties);
  }

  @Override
  public String key() {
    return ChannelKind.WECOM_ROBOT.key();
  }

  @Override
  Map<String, Object> body(OutgoingMessage message) throws ChannelException {
    return switch (format(message)) {
      case "markdown" -> markdown(message);
      case "news" -> message.link().isPresent() ? news(message) : text(message);
      case "image" -> message.link().isPresent() ? image(message) : text(message);
      default -> text(message);
    };
  }

  private static Map<String, Object> text(OutgoingMessage message) throws ChannelException {
    return Map.of("msgtype", "text", "text", Map.of("content", fitting(message, MOST_TEXT)));
  }

  private static Map<String, Object> markdown(OutgoingMessage message) throws ChannelException {
    return Map.of(
        "msgtype", "markdown", "markdown", Map.of("content", fitting(message, MOST_MARKDOWN)));
  }

  private static Map<String, Object> news(OutgoingMessage message) {
    var link = message.link().orElseThrow().toString();
    var article = new LinkedHashMap<String, Object>();
    article.put("title", Utf8.cut(title(message), MOST_TITLE));
    article.put(
        "description", Utf8.cut(message.body().replace(link, "").strip(), MOST_DESCRIPTION));
    article.put("url", link);
    return Map.of("msgtype", "news", "news", Map.of("articles", List.of(article)));
  }

  private static Map<String, Object> image(OutgoingMessage message) {
    var link = message.link().orElseThrow().toString();
    var words = (message.subject() + "\n" + message.body().replace(link, "")).strip();
    var lines = words.lines().filter(line -> !line.isBlank()).toList();
    var picture =
        MessagePicture.png(
            lines.isEmpty() ? "" : lines.get(0),
            lines.size() < 2 ? "" : lines.get(1),
            link,
            "en".equals(message.language()) ? "Scan to open" : "扫码打开");
    return Map.of(
        "msgtype",
        "image",
        "image",
        Map.of("base64", Base64.getEncoder().encodeToString(picture), "md5", md5(picture)));
  }

  /** {@code <@all>} calls a whole group: what members typed must not be able to. */
  private static String fitting(OutgoingMessage message, int most) throws ChannelException {
    var text = message.body().replace("<@", "<\u200b@");
    int bytes = Utf8.length(text);
    if (bytes > most) {
      throw badText("%d bytes, most %d".formatted(bytes, most));
    }
    return text;
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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
      case TOO_FAST, TOO_MANY_AT_ONCE -> throw tooFast(Duration.ofMinutes(1), "code " + code);
      case NO_SUCH_ROBOT, SWITCHED_OFF, NOT_IN_GROUP -> throw off(code);
      default -> throw ABOUT_THE_MESSAGE.contains(code) ? badText("code " + code) : refused(code);
    }
  }
}
