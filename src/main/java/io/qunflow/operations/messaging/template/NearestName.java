package io.qunflow.operations.messaging.template;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name somebody most likely meant: two letters typed otherwise, one in a short name. */
final class NearestName {

  private NearestName() {}

  static Optional<String> of(String typed, Collection<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(typed, name)))
        .filter(name -> distance(typed, name) <= (name.length() < 5 ? 1 : 2));
  }

  /** How many letters have to be changed, added or left out. */
  private static int distance(String typed, String name) {
    var one = typed.toLowerCase(Locale.ROOT);
    var other = name.toLowerCase(Locale.ROOT);
    var before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      var now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
