package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
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
  static Wording together(List<Wording> reasons) {
    var first = Wording.clauses(reasons.subList(0, Math.min(reasons.size(), MOST_REASONS)));
    int more = reasons.size() - MOST_REASONS;
    return more > 0 ? Wording.of("%s；还有 %d 处", "%s; and %d more", first, more) : first;
  }

  private static int visible(int codePoint) {
    boolean hidden =
        Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    return hidden ? '\uFFFD' : codePoint;
  }
}
