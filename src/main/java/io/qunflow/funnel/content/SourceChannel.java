package io.qunflow.funnel.content;

import io.qunflow.shared.Wording;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** 渠道: where somebody came from (F6). */
public enum SourceChannel {
  GROUP("别的群", "another group"),
  INFLUENCER("有影响力的人", "a person of influence"),
  FISSION("裂变", "fission"),
  PLATFORM("第三方平台", "a third-party platform");

  private final Wording title;

  SourceChannel(String chinese, String english) {
    this.title = new Wording(chinese, english);
  }

  public Wording title() {
    return title;
  }

  /** As REST and files say it: {@code group}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws InvalidMemberSourceException if no channel is called so
   */
  public static SourceChannel of(String word) throws InvalidMemberSourceException {
    for (var known : values()) {
      if (known.word().equals(word)) {
        return known;
      }
    }
    throw InvalidMemberSourceException.unknown(
        "channel",
        word,
        Arrays.stream(values()).map(SourceChannel::word).collect(Collectors.joining(", ")));
  }
}
