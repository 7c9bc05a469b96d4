package io.qunflow.operations.messaging.channel;

import io.qunflow.operations.messaging.ChannelException;
import io.qunflow.operations.messaging.MessageReason;
import io.qunflow.operations.messaging.OutgoingMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A custom bot of Feishu (飞书) or Lark: text or a post with a title, signed where the bot has a
 * secret; at most 20 kB.
 */
@Component
class FeishuRobotChannel extends RobotChannel {

  private static final int MOST_BYTES = 18_000;
  private static final int WRONG_FORM = 9499;
  private static final int NO_SUCH_BOT = 19001;
  private static final int WRONG_SIGNATURE = 19021;
  private static final int WRONG_ADDRESS = 19022;
  private static final int KEYWORD_MISSING = 19024;
  private static final int TOO_FAST = 11232;
  private static final int TOO_FAST_IN_CHAT = 230020;

  private final Clock clock;

  FeishuRobotChannel(
      OutgoingHttp http, SendingLimits limits, ChannelProperties properties, Clock clock) {
    super(http, limits, properties);
    this.clock = clock;
  }

  @Override
  public String key() {
    return ChannelKind.FEISHU_ROBOT.key();
  }

  @Override
  Map<String, Object> body(OutgoingMessage message) throws ChannelException {
    var text = message.body().replace("<at", "<\u200bat");
    if (Utf8.length(text) > MOST_BYTES) {
      throw badText("more than 20 kB");
    }
    var body = new LinkedHashMap<String, Object>();
    var secret = message.endpoint().getOrDefault("secret", "");
    if (!secret.isEmpty()) {
      var now = clock.instant();
      body.put("timestamp", String.valueOf(now.getEpochSecond()));
      body.put("sign", RobotSignature.feishu(secret, now));
    }
    if (format(message).equals("post")) {
      body.put("msg_type", "post");
      body.put("content", Map.of("post", Map.of("zh_cn", post(message, text))));
    } else {
      body.put("msg_type", "text");
      body.put("content", Map.of("text", text));
    }
    return body;
  }

  private static Map<String, Object> post(OutgoingMessage message, String text) {
    var link = message.link().map(Object::toString);
    var lines = new ArrayList<List<Map<String, String>>>();
    text.lines()
        .forEach(
            line ->
                lines.add(
                    link.filter(line.strip()::equals).isPresent()
                        ? List.of(Map.of("tag", "a", "text", link.get(), "href", link.get()))
                        : List.of(Map.of("tag", "text", "text", line))));
    return Map.of("title", title(message), "content", lines);
  }

  @Override
  void understand(HttpAnswer answer) throws ChannelException {
    var json = answer.json();
    var code = json.has("code") ? json.path("code") : json.path("StatusCode");
    if (!code.isNumber()) {
      throw ChannelException.unknown(MessageReason.TIMEOUT, "no code");
    }
    switch (code.intValue()) {
      case 0 -> {
        return;
      }
      case TOO_FAST, TOO_FAST_IN_CHAT ->
          throw tooFast(Duration.ofMinutes(1), "code " + code.intValue());
      case NO_SUCH_BOT, WRONG_SIGNATURE, WRONG_ADDRESS -> throw off(code.intValue());
      case WRONG_FORM, KEYWORD_MISSING -> throw badText("code " + code.intValue());
      default -> throw refused(code.intValue());
    }
  }
}
