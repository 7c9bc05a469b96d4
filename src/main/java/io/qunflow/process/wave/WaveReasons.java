package io.qunflow.process.wave;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the console for the reasons of waves, where there is no page to say them. */
public final class WaveReasons {

  /** Of waves, and of messages, whose reasons become those of waves. */
  private static final List<String> BUNDLES = List.of("wave", "messaging");

  private static final List<String> PREFIXES = List.of("wave.reason.", "message.reason.");

  private WaveReasons() {}

  /** In Chinese; the code itself where nobody gave it words. */
  public static String chinese(String code) {
    for (int i = 0; i < BUNDLES.size(); i++) {
      var words = ResourceBundle.getBundle(BUNDLES.get(i), Locale.ROOT);
      if (words.containsKey(PREFIXES.get(i) + code)) {
        return words.getString(PREFIXES.get(i) + code);
      }
    }
    return code;
  }
}
