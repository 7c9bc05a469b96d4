package io.qunflow.funnel.trigger;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;

/**
 * Words for which a reply is proposed (F6).
 *
 * @param offering key of the offering it is about
 * @param phrases literal, in lower case; a message with any of them proposes the reply
 * @param reply what a person is to say, at most 1,000 characters
 * @param mostADay proposals of one day at most
 * @param active whether messages are looked at for it
 */
public record WordTrigger(
    long id,
    CommunityKey community,
    String offering,
    List<String> phrases,
    String reply,
    int mostADay,
    boolean active,
    String changedBy,
    Instant changedAt) {

  public WordTrigger {
    phrases = List.copyOf(phrases);
  }

  /** What the outbox knows the replies of a trigger by. */
  static String about(long id) {
    return "word-trigger:" + id;
  }
}
