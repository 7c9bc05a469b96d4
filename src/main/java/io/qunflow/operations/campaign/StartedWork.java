package io.qunflow.operations.campaign;

import java.util.Optional;

/**
 * What a firing has started.
 *
 * @param wave of its members, if it has one
 * @param page where to look at it, as a path of the console; empty where only tasks show it
 * @param key by which its {@link StartedKeeper} finds it again, such as an id or the id of a
 *     process instance: at most 64 characters; empty where wave or firing say enough
 */
public record StartedWork(Optional<Long> wave, Optional<String> page, Optional<String> key) {

  /** What only tasks show, and the process of the firing holds. */
  public static final StartedWork WITHIN_FIRING =
      new StartedWork(Optional.empty(), Optional.empty(), Optional.empty());

  private static final int MOST_KEY = 64;

  public StartedWork {
    if (key.filter(one -> one.length() > MOST_KEY).isPresent()) {
      throw new IllegalArgumentException("Longer than 64 characters: " + key.get());
    }
  }

  /** A wave of members. */
  public static StartedWork wave(long wave, String page) {
    return new StartedWork(Optional.of(wave), Optional.of(page), Optional.empty());
  }

  /** Something else with a page. */
  public static StartedWork of(String key, String page) {
    return new StartedWork(Optional.empty(), Optional.of(page), Optional.of(key));
  }
}
