package io.qunflow.operations.wave;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step at which a wave says something to its members.
 *
 * @param step name of the step
 * @param kind what it is about, as the outbox calls it
 * @param channel key of the channel, one that reaches members
 * @param after how long after the step before; whole minutes
 * @param variants at least one; several are tried against each other, unless there is a condition
 * @param condition number of a segment, for whoever knows segments: the first variant is for those
 *     in it, the second, if any, for all others
 */
public record WaveMessage(
    String step,
    String kind,
    String channel,
    Duration after,
    List<Variant> variants,
    Optional<Long> condition) {

  /**
   * @param name A, or B and so on
   * @param share of 1000 members
   * @param texts by language, {@code zh} at least
   */
  public record Variant(String name, int share, Map<String, WaveText> texts) {

    public Variant {
      texts = Map.copyOf(texts);
      if (name.length() != 1 || !texts.containsKey("zh")) {
        throw new IllegalArgumentException("A variant has one letter and a Chinese text: " + name);
      }
    }
  }

  private static final int WHOLE = 1000;
  private static final String ABOUT = "wave:";

  public WaveMessage {
    variants = List.copyOf(variants);
    if (after.isNegative() || after.toMinutes() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("A wave does not wait for " + after);
    }
    if (condition.isPresent() && variants.size() > 2) {
      throw new IllegalArgumentException("A condition is met or not");
    }
    if (variants.stream().mapToInt(Variant::share).sum() != WHOLE
        || variants.stream().map(Variant::name).distinct().count() < variants.size()) {
      throw new IllegalArgumentException("The shares of the variants make 1000, no two are alike");
    }
  }

  public WaveMessage(
      String step, String kind, String channel, Duration after, List<Variant> variants) {
    this(step, kind, channel, after, variants, Optional.empty());
  }

  /** Whether its texts are tried against each other. */
  public boolean isTrial() {
    return condition.isEmpty() && variants.size() > 1;
  }

  /** One text for everybody. */
  public static WaveMessage of(
      String step, String kind, String channel, Duration after, Map<String, WaveText> texts) {
    return new WaveMessage(step, kind, channel, after, List.of(new Variant("A", WHOLE, texts)));
  }

  /** What the orders of a wave's messages are about. */
  public static String about(long wave) {
    return ABOUT + wave;
  }

  /** The wave that orders are about; empty if they are about something else. */
  public static Optional<Long> waveOf(String about) {
    var number = about.startsWith(ABOUT) ? about.substring(ABOUT.length()) : "";
    return number.isEmpty() || !number.chars().allMatch(Character::isDigit)
        ? Optional.empty()
        : Optional.of(Long.valueOf(number));
  }

  /** Under which key of the outbox a variant is ordered. */
  public String orderKey(long wave, Variant variant) {
    return "wave:%d:%s:%s".formatted(wave, step, variant.name());
  }

  /** Who gets which variant; only where there are several. */
  public Split split(long wave) {
    return new Split(
        wave, step, variants.stream().map(v -> new Split.Branch(v.name(), v.share())).toList());
  }
}
