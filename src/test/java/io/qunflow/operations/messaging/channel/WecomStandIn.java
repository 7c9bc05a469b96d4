package io.qunflow.operations.messaging.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A WeCom group robot by its published rules: the key of the robot, four kinds of message with
 * their sizes, 20 messages in any minute, answers with status 200 and an error code.
 */
public final class WecomStandIn extends StandIn {

  private static final ObjectMapper JSON = new ObjectMapper();

  public WecomStandIn(Clock clock, String... keys) {
    super(new Rules(clock, List.of(keys))::answer);
  }

  private static final class Rules {
    private final Clock clock;
    private final Map<String, Deque<Instant>> taken = new HashMap<>();

    Rules(Clock clock, List<String> keys) {
      this.clock = clock;
      keys.forEach(key -> taken.put(key, new ArrayDeque<>()));
    }

    synchronized Reply answer(Got got) throws Exception {
      var key = got.path().replaceFirst(".*[?&]key=", "");
      if (!got.path().startsWith("/cgi-bin/webhook/send?") || !taken.containsKey(key)) {
        return error(93000, "invalid webhook url");
      }
      var message = JSON.readTree(got.body());
      int wrong = check(message);
      if (wrong != 0) {
        return error(wrong, "invalid message");
      }
      var window = taken.get(key);
      while (!window.isEmpty()
          && !window.peekFirst().isAfter(clock.instant().minus(Duration.ofMinutes(1)))) {
        window.removeFirst();
      }
      if (window.size() >= 20) {
        return error(45009, "api freq out of limit");
      }
      window.addLast(clock.instant());
      return error(0, "ok");
    }

    private static int check(JsonNode message) throws Exception {
      return switch (message.path("msgtype").asText()) {
        case "text" -> text(message.path("text").path("content"), 2048);
        case "markdown" -> text(message.path("markdown").path("content"), 4096);
        case "image" -> image(message.path("image"));
        case "news" -> news(message.path("news").path("articles"));
        default -> 40008;
      };
    }

    private static int text(JsonNode content, int most) {
      if (content.asText().isEmpty()) {
        return 44004;
      }
      return content.asText().getBytes(StandardCharsets.UTF_8).length > most ? 40058 : 0;
    }

    private static int image(JsonNode image) throws Exception {
      var bytes = Base64.getDecoder().decode(image.path("base64").asText());
      var md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
      if (!md5.equals(image.path("md5").asText())) {
        return 301019;
      }
      boolean png = bytes.length > 8 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
      return png && bytes.length <= 2 * 1024 * 1024 ? 0 : 40009;
    }

    private static int news(JsonNode articles) {
      if (articles.isEmpty() || articles.size() > 8) {
        return 40058;
      }
      for (var article : articles) {
        if (article.path("title").asText().isEmpty() || article.path("url").asText().isEmpty()) {
          return 41011;
        }
      }
      return 0;
    }

    private static Reply error(int code, String words) {
      return Reply.json(200, "{\"errcode\":%d,\"errmsg\":\"%s\"}".formatted(code, words));
    }
  }
}
