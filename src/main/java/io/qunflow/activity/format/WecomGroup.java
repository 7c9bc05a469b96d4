package io.qunflow.activity.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One group: its fields come in any order, so its members are told when all are read. */
final class WecomGroup {

  /** Far above what the platform allows. */
  private static final int MOST_MEMBERS = 20_000;

  /** Staff of the company; 2 is everybody else. */
  private static final long OUR_OWN = 1;

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final long line;
  private final List<Entry> members = new ArrayList<>();
  private final Set<String> admins = new HashSet<>();
  private String chatId = "";
  private String name = "";
  private String owner = "";
  private boolean listed;

  private static final class Entry {
    private long line;
    private String userid = "";
    private long type;
    private long joinTime;
    private String name = "";
    private String groupNickname = "";
  }

  WecomGroup(long line) {
    this.line = line;
  }

  /** Takes up a field; the parser stands at its value. */
  void read(String field, JsonParser parser) throws FileRefusedException, IOException {
    switch (field) {
      case "chat_id" -> chatId = text(parser);
      case "name" -> name = text(parser);
      case "owner" -> owner = text(parser);
      case "member_list" -> readMembers(parser);
      case "admin_list" -> readAdmins(parser);
      default -> parser.skipChildren();
    }
  }

  /** Whether the answer was one about a group. */
  boolean isGroup() {
    return listed || !chatId.isEmpty();
  }

  /** Tells the members; whether there are any. */
  boolean tell(Instant takenAt, Findings findings) {
    if (members.isEmpty()) {
      findings.unreadable(
          line,
          Wording.of(
              "群“%s”的 member_list 是空的，没有名单可以导入",
              "the member_list of group “%s” is empty; there is no list to import",
              Quoted.shortened(groupName())));
    }
    for (var member : members) {
      if (member.userid.isEmpty() || member.userid.length() > PlainName.LONGEST) {
        findings.unreadable(
            member.line,
            Wording.of(
                "这一位成员的 userid 是空的或太长，无法认出是谁",
                "the userid of this member is empty or too long; nobody can tell who it is"));
      } else {
        findings.found(found(member, takenAt));
      }
    }
    return !members.isEmpty();
  }

  private FoundMember found(Entry member, Instant takenAt) {
    var called = member.groupNickname.isEmpty() ? member.name : member.groupNickname;
    return new FoundMember(
        member.line,
        groupName().isEmpty() ? null : groupName(),
        takenAt,
        member.userid,
        called.isEmpty() ? null : PlainName.cut(called),
        joinedAt(member.joinTime),
        member.type == OUR_OWN,
        role(member.userid));
  }

  private static Instant joinedAt(long seconds) {
    try {
      var time = Instant.ofEpochSecond(seconds);
      return seconds > 0 && time.isBefore(LATEST) ? time : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private String role(String userid) {
    if (userid.equals(owner)) {
      return "owner";
    }
    return admins.contains(userid) ? "admin" : null;
  }

  private String groupName() {
    return PlainName.cut(chatId.isEmpty() ? name : chatId);
  }

  private void readMembers(JsonParser parser) throws FileRefusedException, IOException {
    listed = true;
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (members.size() == MOST_MEMBERS) {
        throw new FileRefusedException(
            Wording.of(
                "一个群里有超过 %d 位成员，不像真实的群。请检查文件。",
                "A group has more than %d members, which no real group has. Check the file.",
                MOST_MEMBERS));
      }
      members.add(member(parser));
    }
  }

  private static Entry member(JsonParser parser) throws IOException {
    var member = new Entry();
    member.line = parser.currentLocation().getLineNr();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return member;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "userid" -> member.userid = text(parser);
        case "type" -> member.type = number(parser);
        case "join_time" -> member.joinTime = number(parser);
        case "name" -> member.name = text(parser);
        case "group_nickname" -> member.groupNickname = text(parser);
        default -> parser.skipChildren();
      }
    }
    return member;
  }

  private void readAdmins(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (admins.size() < MOST_MEMBERS) {
        admins.add(member(parser).userid);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static String text(JsonParser parser) throws IOException {
    var text = parser.currentToken().isScalarValue() ? parser.getValueAsString("") : "";
    parser.skipChildren();
    return PlainName.of(text);
  }

  private static long number(JsonParser parser) throws IOException {
    var number = parser.currentToken().isScalarValue() ? parser.getValueAsLong() : 0;
    parser.skipChildren();
    return number;
  }
}
