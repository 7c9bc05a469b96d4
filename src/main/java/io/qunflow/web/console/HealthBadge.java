package io.qunflow.web.console;

import io.qunflow.lifecycle.health.HealthState;
import io.qunflow.lifecycle.health.HealthStates;
import java.util.Locale;

/**
 * The state of a community in a word or two (L7.4).
 *
 * @param colour {@code green, yellow, red, unknown}
 * @param words the colour's name, and why
 * @param about the week it was judged by
 */
record HealthBadge(String colour, String words, String about) {

  static HealthBadge of(HealthStates.Judged judged, Words words) {
    var state = judged.state();
    return new HealthBadge(
        state.colour().name().toLowerCase(Locale.ROOT),
        inWords(state, words),
        words.say("health.week", judged.week().toString()));
  }

  private static String inWords(HealthState state, Words words) {
    var colour = words.say("health.colour." + state.colour());
    return switch (state.cause()) {
      case NONE -> colour;
      case NO_STANDARD -> words.say("health.cause.NO_STANDARD");
      default -> colour + " · " + words.say("health.cause." + state.cause());
    };
  }
}
