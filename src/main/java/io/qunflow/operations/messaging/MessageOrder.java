package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import io.qunflow.operations.link.LinkTarget;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One thing to be said to many, each at most once.
 *
 * @param key unique business key of at most 160 characters, such as {@code round:17:invite};
 *     ordering it again adds only receivers that are new
 * @param about what it belongs to, such as {@code round:17}
 * @param channel key of the channel, such as {@code manual}, {@code mail}, {@code inbox}
 * @param texts by language, {@code zh} at least, {@code en} where there is one; taken as they are
 *     now, later changes of a template do not touch them
 * @param values of variables that are the same for all receivers
 * @param link made for each receiver as {@code {{link}}}
 * @param notBefore not sent earlier
 * @param notAfter not sent from then on, because it would not be true any more
 */
public record MessageOrder(
    String key,
    String about,
    CommunityKey community,
    MessageKind kind,
    String channel,
    Map<String, MessageText> texts,
    Map<String, String> values,
    Optional<LinkTarget> link,
    Instant notBefore,
    Optional<Instant> notAfter) {

  private static final int MOST_KEY = 160;
  private static final int MOST_ABOUT = 64;

  /** What is true at any time. */
  public MessageOrder(
      String key,
      String about,
      CommunityKey community,
      MessageKind kind,
      String channel,
      Map<String, MessageText> texts,
      Map<String, String> values,
      Optional<LinkTarget> link,
      Instant notBefore) {
    this(key, about, community, kind, channel, texts, values, link, notBefore, Optional.empty());
  }

  /** The same, true until a moment. */
  public MessageOrder until(Instant end) {
    return new MessageOrder(
        key, about, community, kind, channel, texts, values, link, notBefore, Optional.of(end));
  }

  public MessageOrder {
    if (key.isBlank() || key.length() > MOST_KEY || about.length() > MOST_ABOUT) {
      throw new IllegalArgumentException("A key has 1 to 160 characters, about at most 64: " + key);
    }
    if (!texts.containsKey("zh")) {
      throw new IllegalArgumentException("A message needs a Chinese text: " + key);
    }
    texts = Map.copyOf(texts);
    values = Map.copyOf(values);
  }
}
