package io.qunflow.activity.format;

/** What was found in a file, made short enough to be shown in a message. */
public final class Quoted {

  private static final int MOST = 40;

  private Quoted() {}

  public static String shortened(String found) {
    var shown = found.codePoints().limit(MOST).map(Quoted::visible).toArray();
    var text = new String(shown, 0, shown.length);
    return shown.length < MOST ? text : text + "…";
  }

  private static int visible(int codePoint) {
    boolean hidden =
        Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    return hidden ? '\uFFFD' : codePoint;
  }
}
