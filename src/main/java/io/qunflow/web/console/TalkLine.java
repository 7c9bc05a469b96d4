package io.qunflow.web.console;

import io.qunflow.activity.figure.RecordedTalk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A talk on record, in words.
 *
 * @param about group and time
 * @param kind topic or discussion, in words
 * @param removable whether it was typed or sent, and no process keeps it
 */
record TalkLine(String key, String title, String kind, String about, boolean removable) {

  static List<TalkLine> of(List<RecordedTalk> talks, ZoneId zone, Words words) {
    return talks.stream().map(talk -> of(talk, zone, words)).toList();
  }

  private static TalkLine of(RecordedTalk recorded, ZoneId zone, Words words) {
    var talk = recorded.talk();
    boolean sameDay =
        LocalDate.ofInstant(talk.startsAt(), zone).equals(LocalDate.ofInstant(talk.endsAt(), zone));
    var group = recorded.groupName() == null ? words.say("talks.anyGroup") : recorded.groupName();
    var until = sameDay ? words.time(talk.endsAt(), zone) : words.exactly(talk.endsAt(), zone);
    return new TalkLine(
        talk.key(),
        talk.title(),
        words.say("talks.kind." + talk.kind()),
        words.say("talks.line", group, words.exactly(talk.startsAt(), zone), until),
        talk.kind().equals("topic"));
  }
}
