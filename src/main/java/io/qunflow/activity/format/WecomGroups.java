package io.qunflow.activity.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.time.Instant;

/** Reads the answers of the interface one after the other; a group at a time is in memory. */
final class WecomGroups {

  private final Instant takenAt;
  private final Findings findings;
  private boolean any;

  WecomGroups(Instant takenAt, Findings findings) {
    this.takenAt = takenAt;
    this.findings = findings;
  }

  /** Whether there was a group with members. */
  boolean any() {
    return any;
  }

  /** Reads one answer, or the group alone; the parser stands at its beginning. */
  void read(JsonParser parser) throws FileRefusedException, IOException {
    long code = 0;
    var message = "";
    var group = new WecomGroup(parser.currentLocation().getLineNr());
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "errcode" -> code = parser.getValueAsLong();
        case "errmsg" -> message = parser.getValueAsString("");
        case "group_chat" -> readGroup(parser, group);
        default -> group.read(name, parser);
      }
    }
    if (code != 0) {
      throw new FileRefusedException(
          Wording.of(
              "企业微信接口返回了错误 %d：%s。里面没有名单，请按企业微信的错误码排除后重新获取。",
              "WeCom answered with error %d: %s. There is no list in it; look the code up at WeCom, then fetch the list again.",
              code,
              Quoted.shortened(message)));
    }
    if (group.isGroup()) {
      any |= group.tell(takenAt, findings);
    }
  }

  private static void readGroup(JsonParser parser, WecomGroup group)
      throws FileRefusedException, IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      group.read(name, parser);
    }
  }
}
