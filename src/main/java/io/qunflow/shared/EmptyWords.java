package io.qunflow.shared;

import java.util.regex.Pattern;

/** Tells words that fill a field and name nothing one could buy or do: 一起成长 (L1.3, F1). */
public final class EmptyWords {

  private static final Pattern FILLERS =
      Pattern.compile(
          "(一起|共同|互相|相互|陪伴|大家|我们|伙伴|抱团|彼此)*(成长|进步|学习|取暖|交流|分享|提升|陪伴|努力)"
              + "|大家|我们|暂时|目前|还|暂?没有|暂?无|待定|不知道|不清楚|以后再说|没想好|none|n/a|tbd|todo",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private EmptyWords() {}

  /** Whether nothing but fillers and punctuation is in a text; so it is with an empty one. */
  public static boolean sayNothing(String text) {
    var letters = NO_LETTERS.matcher(FILLERS.matcher(text).replaceAll("")).replaceAll("");
    return letters.isEmpty() || letters.equals("的") || letters.equals("吧");
  }
}
