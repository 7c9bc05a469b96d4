package io.qunflow.shared;

import java.util.regex.Pattern;

/**
 * Tells words that fill a field and name nothing one could buy or do: 一起成长, growing together (L1.3,
 * F1).
 */
public final class EmptyWords {

  /** What everybody does everywhere. */
  private static final String VAGUE =
      "成长|进步|学习|取暖|交流|分享|提升|陪伴|努力|加油|变强|变好|变优秀|共赢|互帮互助|互助|帮助|互帮|抱团"
          + "|\\b(?:grow|growing|growth|learn|learning|shar(?:e|ing)|support(?:ing)?|improv(?:e|ing)"
          + "|improvement|progress|exchang(?:e|ing)|help(?:ing)?|communicat(?:e|ing|ion)|win-win)\\b";

  /** Who with whom, and what only joins words. */
  private static final String AROUND =
      "一起|一同|共同|互相|相互|彼此|大家|我们|你们|伙伴|朋友|成员|社群|群里|群内|群友|让|和|跟|与|同|在|里|来|去|能|会|可以|要|想"
          + "|更|好|的|地|得|了|吧|呀|啊|哦|都|也|并|及"
          + "|\\b(?:a|an|the|we|us|our|you|your|they|everyone|everybody|people|members?|friends?"
          + "|together|with|each|other|one|another|and|to|in|at|as|of|for|this|group|community"
          + "|better|let|lets|s|will|can|become|be|get|more)\\b";

  /** Nothing stated at all. */
  private static final String NONE =
      "暂时|目前|还|暂?没有|暂?无|待定|不知道|不清楚|以后再说|没想好|\\b(?:none|n/a|tbd|todo)\\b";

  private static final Pattern FILLERS =
      Pattern.compile(VAGUE + "|" + AROUND + "|" + NONE, Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private EmptyWords() {}

  /** Whether nothing but fillers and punctuation is in a text; so it is with an empty one. */
  public static boolean sayNothing(String text) {
    return NO_LETTERS.matcher(FILLERS.matcher(text).replaceAll(" ")).replaceAll("").isEmpty();
  }
}
