package io.qunflow.funnel.content;

import io.qunflow.shared.Wording;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** 触达: how somebody was reached (F6). */
public enum Reach {
  EXPOSURE("外部曝光", "outside exposure"),
  CONTEXT("场景触达", "in context"),
  DIRECT_AD("直接广告", "a direct advertisement");

  private final Wording title;

  Reach(String chinese, String english) {
    this.title = new Wording(chinese, english);
  }

  public Wording title() {
    return title;
  }

  /** As REST and files say it: {@code exposure}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws InvalidMemberSourceException if no way is called so
   */
  public static Reach of(String word) throws InvalidMemberSourceException {
    for (var known : values()) {
      if (known.word().equals(word)) {
        return known;
      }
    }
    throw InvalidMemberSourceException.unknown(
        "reach", word, Arrays.stream(values()).map(Reach::word).collect(Collectors.joining(", ")));
  }
}
