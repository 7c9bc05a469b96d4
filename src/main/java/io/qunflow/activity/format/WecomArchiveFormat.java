package io.qunflow.activity.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.qunflow.activity.EventKind;
import io.qunflow.activity.format.Findings.Reason;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/**
 * The archive of conversations of WeCom (会话内容存档), decrypted: a JSON object a line, as the
 * platform's own toolkit gives it. A room names the group; what has no room is private and counted
 * only.
 */
@Component
class WecomArchiveFormat implements FileFormat {

  /** In characters; records of forwarded conversations are long. */
  private static final int LONGEST_LINE = 1_000_000;

  /** No time in milliseconds is so small; some programs that fetch the archive write seconds. */
  private static final long SECONDS = 100_000_000_000L;

  private static final long LATEST = Instant.parse("9999-12-31T00:00:00Z").toEpochMilli();

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public String key() {
    return "wecom-archive";
  }

  @Override
  public boolean recognises(FileHead head) {
    var names = JsonNames.ofFirstObject(head.text());
    return names.contains("msgid") && (names.contains("msgtype") || names.contains("action"));
  }

  @Override
  public void read(FileSource file, ReadSettings settings, Findings findings)
      throws FileRefusedException, IOException {
    var kinds = EnumSet.noneOf(Kind.class);
    try (var reader = Encodings.open(file)) {
      var lines = new TextLines(reader, LONGEST_LINE, findings::unreadable);
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        if (!line.get().text().isBlank()) {
          kinds.add(read(line.get(), findings));
        }
      }
    }
    if (kinds.contains(Kind.PRIVATE) && !kinds.contains(Kind.OF_GROUP)) {
      throw new FileRefusedException(
          Wording.of(
              "文件里只有私聊（roomid 为空），群流不导入私聊。请导出带 roomid 的群聊消息再上传。",
              "The file holds private chats only (roomid is empty), which Qunflow does not import. Export the messages of groups, with a roomid, and upload those."));
    }
  }

  private enum Kind {
    OF_GROUP,
    PRIVATE,
    NEITHER
  }

  private Kind read(TextLines.Line line, Findings findings) {
    if (line.isCut()) {
      findings.unreadable(
          line.number(),
          Wording.of(
              "这一行有 %d 个字符，最多 %d 个",
              "the line has %d characters, at most %d", line.length(), LONGEST_LINE));
      return Kind.NEITHER;
    }
    try {
      var message = json.readTree(line.text());
      if (message.isObject()) {
        return judge(line.number(), message, findings);
      }
      findings.unreadable(
          line.number(),
          Wording.of("每一行要是一个 JSON 对象，即 {…}", "each line is one JSON object, that is {…}"));
    } catch (JsonProcessingException e) {
      var place = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      findings.unreadable(
          line.number(),
          Wording.of("不是正确的 JSON（第 %d 个字符附近）", "not valid JSON (near character %d)", place));
    }
    return Kind.NEITHER;
  }

  private static Kind judge(long line, JsonNode message, Findings findings) {
    var action = message.path("action").asText();
    var type = message.path("msgtype").asText();
    if (action.equals("switch") || !WecomContent.isMessage(type)) {
      findings.leftOut(Reason.OTHER_KIND);
      return Kind.NEITHER;
    }
    if (message.path("roomid").asText().isBlank()) {
      findings.leftOut(Reason.PRIVATE_CHAT);
      return Kind.PRIVATE;
    }
    if (action.equals("recall") || type.equals("revoke")) {
      findings.leftOut(Reason.RECALL);
    } else {
      tell(line, message, findings);
    }
    return Kind.OF_GROUP;
  }

  private static void tell(long line, JsonNode message, Findings findings) {
    var room = Kept.name(message.path("roomid").asText());
    var id = Kept.name(message.path("msgid").asText());
    var from = Kept.name(message.path("from").asText());
    var at = message.path("msgtime").asLong(-1);
    var wrong = wrong(id, from, room, at);
    if (wrong != null) {
      findings.unreadable(line, wrong);
      return;
    }
    var text = Kept.text(WecomContent.of(message));
    var quote = WecomQuote.of(text);
    findings.found(
        new FoundEvent(
            line,
            room,
            id,
            Instant.ofEpochMilli(at < SECONDS ? at * 1000 : at),
            from,
            null,
            false,
            EventKind.MESSAGE,
            Kept.text(line, quote.map(WecomQuote::reply).orElse(text), findings),
            null,
            quote.map(WecomQuote::addressee).orElse(null),
            null));
  }

  /** Null if nothing is. */
  private static Wording wrong(String id, String from, String room, long at) {
    if (id.isEmpty() || from.isEmpty()) {
      return Wording.of("缺少字段 %s", "field %s is missing", id.isEmpty() ? "msgid" : "from");
    }
    if (Math.max(id.length(), Math.max(from.length(), room.length())) > Kept.LONGEST_NAME) {
      return Wording.of(
          "msgid、from 或 roomid 超过 %d 个字符",
          "msgid, from or roomid has more than %d characters", Kept.LONGEST_NAME);
    }
    if (id.equals(EventRowCheck.STARTS_CONVERSATION)) {
      return Wording.of("none 是保留字，不能作 msgid", "none is reserved and cannot be a msgid");
    }
    return at < 0 || at > LATEST
        ? Wording.of(
            "字段 msgtime 要是毫秒数，例如 1547087894783",
            "field msgtime is a number of milliseconds, such as 1547087894783")
        : null;
  }
}
