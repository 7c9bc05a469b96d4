package io.qunflow.activity.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;

/** What a message of the archive says: its text, or a placeholder for what is no text. */
final class WecomContent {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> PLACEHOLDERS =
      Map.ofEntries(
          Map.entry("image", "[图片]"),
          Map.entry("voice", "[语音]"),
          Map.entry("video", "[视频]"),
          Map.entry("card", "[名片]"),
          Map.entry("location", "[位置]"),
          Map.entry("emotion", "[表情]"),
          Map.entry("file", "[文件]"),
          Map.entry("link", "[链接]"),
          Map.entry("weapp", "[小程序]"),
          Map.entry("chatrecord", "[聊天记录]"),
          Map.entry("todo", "[待办]"),
          Map.entry("vote", "[投票]"),
          Map.entry("collect", "[填表]"),
          Map.entry("redpacket", "[红包]"),
          Map.entry("external_redpacket", "[红包]"),
          Map.entry("meeting", "[会议]"),
          Map.entry("docmsg", "[文档]"),
          Map.entry("news", "[图文]"),
          Map.entry("calendar", "[日程]"),
          Map.entry("qydiskfile", "[微盘文件]"),
          Map.entry("sphfeed", "[视频号]"));

  /** Calls, and what members agreed to: nobody said anything. */
  private static final Set<String> NO_MESSAGES =
      Set.of(
          "agree",
          "disagree",
          "meeting_voice_call",
          "voip_doc_share",
          "voiptext",
          "meeting_notification");

  private WecomContent() {}

  static boolean isMessage(String type) {
    return !NO_MESSAGES.contains(type);
  }

  /** Empty if there is nothing in it. */
  static String of(JsonNode message) {
    var type = message.path("msgtype").asText();
    return switch (type) {
      case "text" -> message.path("text").path("content").asText();
      case "markdown" -> message.path("info").path("content").asText();
      case "mixed" -> mixed(message.path("mixed").path("item"));
      default -> PLACEHOLDERS.getOrDefault(type, "[其他消息]");
    };
  }

  /** Its parts are JSON within JSON. */
  private static String mixed(JsonNode items) {
    var text = new StringBuilder();
    for (var item : items) {
      var type = item.path("type").asText().toLowerCase(java.util.Locale.ROOT);
      text.append(
          type.equals("text")
              ? contentOf(item.path("content"))
              : PLACEHOLDERS.getOrDefault(type, "[其他消息]"));
    }
    return text.toString();
  }

  private static String contentOf(JsonNode found) {
    if (!found.isTextual()) {
      return found.path("content").asText();
    }
    try {
      return JSON.readTree(found.textValue()).path("content").asText();
    } catch (JsonProcessingException e) {
      return found.textValue();
    }
  }
}
