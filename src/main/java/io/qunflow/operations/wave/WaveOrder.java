package io.qunflow.operations.wave;

import io.qunflow.community.CommunityKey;
import java.util.HashSet;
import java.util.List;

/**
 * A wave to be opened.
 *
 * @param key unique business key of at most 160 characters, such as {@code
 *     campaign:17:2026-11-22T02:00:00Z}; opening it again gives the same wave
 * @param about what it belongs to, at most 64 characters, such as {@code campaign:17}
 * @param title for people, at most 200 characters
 * @param steps their names in order, as in the model; each at most 64 characters, no two alike
 */
public record WaveOrder(
    String key, CommunityKey community, String about, String title, List<String> steps) {

  private static final int MOST_KEY = 160;
  private static final int MOST_NAME = 64;
  private static final int MOST_TITLE = 200;
  private static final int MOST_STEPS = 100;

  public WaveOrder {
    if (key.isBlank() || key.length() > MOST_KEY || about.length() > MOST_NAME) {
      throw new IllegalArgumentException("A key has 1 to 160 characters, about at most 64: " + key);
    }
    if (title.isBlank() || title.length() > MOST_TITLE) {
      throw new IllegalArgumentException("A title has 1 to 200 characters: " + key);
    }
    steps = List.copyOf(steps);
    if (steps.isEmpty()
        || steps.size() > MOST_STEPS
        || new HashSet<>(steps).size() < steps.size()) {
      throw new IllegalArgumentException("A wave has 1 to 100 steps, no two alike: " + steps);
    }
    for (var step : steps) {
      if (step.isBlank() || step.length() > MOST_NAME) {
        throw new IllegalArgumentException("A step's name has 1 to 64 characters: " + step);
      }
    }
  }
}
