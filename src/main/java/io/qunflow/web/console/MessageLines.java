package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.operations.messaging.MessageState;
import io.qunflow.operations.messaging.MessageView;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Messages in the reader's words. */
@Component
class MessageLines {

  private final CommunityService communities;
  private final Words words;

  MessageLines(CommunityService communities, Words words) {
    this.communities = communities;
    this.words = words;
  }

  /**
   * @param why it was not simply sent, in words; null if it was
   * @param when it was settled, or will be due
   */
  record Line(
      MessageView message,
      String community,
      String receiver,
      String channel,
      String why,
      String when) {}

  /**
   * @param reason code; empty for all of the state
   */
  record Count(MessageState state, String reason, String why, int messages) {}

  List<Line> of(List<MessageView> messages) {
    Map<CommunityKey, Community> known =
        communities.findAll().stream()
            .collect(Collectors.toMap(Community::key, Function.identity()));
    return messages.stream().map(message -> of(message, known.get(message.community()))).toList();
  }

  Line of(MessageView message, Community community) {
    var zone = ZoneId.of(community.timeZone());
    var at = message.settledAt() == null ? message.dueAt() : message.settledAt();
    return new Line(
        message,
        community.name(),
        Receivers.of(message, words),
        channel(message.channel()),
        why(message.reason()),
        words.exactly(at, zone));
  }

  List<Count> counts(Map<MessageState, Map<String, Integer>> counted) {
    var counts = new ArrayList<Count>();
    counted.forEach(
        (state, reasons) ->
            reasons.forEach(
                (reason, messages) ->
                    counts.add(
                        new Count(
                            state, reason, reason.isEmpty() ? null : why(reason), messages))));
    return counts;
  }

  String channel(String key) {
    return words.sayOr("message.channel." + key, key);
  }

  /** Null without a reason; a reason nobody has words for as it is. */
  String why(String reason) {
    return reason == null ? null : words.sayOr("message.reason." + reason, reason);
  }
}
