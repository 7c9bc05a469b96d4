package io.qunflow.activity.format;

import java.util.List;

/** What was found in a file, made short enough to be shown in a message. */
public final class Quoted {

  private static final int MOST = 40;
  private static final int MOST_REASONS = 5;

  private Quoted() {}

  public static String shortened(String found) {
    var shown = found.codePoints().limit(MOST).map(Quoted::visible).toArray();
    var text = new String(shown, 0, shown.length);
    return shown.length < MOST ? text : text + "…";
  }

  /** The first few of several reasons, and how many more there are. */
  static String together(List<String> reasons) {
    var first = String.join("；", reasons.subList(0, Math.min(reasons.size(), MOST_REASONS)));
    int more = reasons.size() - MOST_REASONS;
    return more > 0 ? first + "；还有 %d 处".formatted(more) : first;
  }

  private static int visible(int codePoint) {
    boolean hidden =
        Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    return hidden ? '\uFFFD' : codePoint;
  }
}
