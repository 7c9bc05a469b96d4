package io.qunflow.membership.role;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Long lists in statements of bounded length. */
final class Chunks {

  private static final int SIZE = 500;

  private Chunks() {}

  static <T> void of(List<T> all, Consumer<List<T>> statement) {
    for (int from = 0; from < all.size(); from += SIZE) {
      statement.accept(new ArrayList<>(all.subList(from, Math.min(all.size(), from + SIZE))));
    }
  }
}
