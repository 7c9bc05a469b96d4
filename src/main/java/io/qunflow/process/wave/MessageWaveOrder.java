package io.qunflow.process.wave;

import io.qunflow.community.CommunityKey;
import io.qunflow.operations.wave.WaveMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A wave of messages to be sent.
 *
 * @param key unique business key of at most 160 characters
 * @param about what it belongs to, at most 64 characters, such as {@code campaign:17}
 * @param title for people, at most 200 characters
 * @param segment whom it goes to, as of when it is frozen; everybody without
 * @param messages in order; the first goes out at once
 */
public record MessageWaveOrder(
    String key,
    CommunityKey community,
    String about,
    String title,
    Optional<Long> segment,
    List<Message> messages) {

  public MessageWaveOrder {
    messages = List.copyOf(messages);
  }

  /**
   * @param kind what it is about, as of the outbox: {@code NOTICE, MARKETING} …
   * @param channel key of a channel that reaches members
   * @param after how long after the one before, in whole minutes
   * @param variants one text, or several that are tried against each other
   * @param condition a segment: the first text is for those in it when it is sent, the second, if
   *     any, for all others
   */
  public record Message(
      String kind,
      String channel,
      Duration after,
      List<WaveMessage.Variant> variants,
      Optional<Long> condition) {

    public Message(
        String kind, String channel, Duration after, List<WaveMessage.Variant> variants) {
      this(kind, channel, after, variants, Optional.empty());
    }

    public Message {
      variants = List.copyOf(variants);
    }
  }
}
