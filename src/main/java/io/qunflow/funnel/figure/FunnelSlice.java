package io.qunflow.funnel.figure;

import io.qunflow.shared.Wording;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Some of the members, to be compared with others.
 *
 * @param key within its cut; letters, digits, _ and -
 * @param members how many, where that is known without counting
 */
public record FunnelSlice(String key, Wording title, Optional<Integer> members) {

  /** By what members are told apart. */
  public enum Kind {
    /** 渠道. */
    CHANNEL,
    /** Channel and way of reach. */
    SOURCE,
    SEGMENT,
    /** Only what was done since the wave was frozen counts. */
    WAVE;

    /** As addresses and JSON name it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  public static FunnelSlice of(String key, Wording title) {
    return new FunnelSlice(key, title, Optional.empty());
  }
}
