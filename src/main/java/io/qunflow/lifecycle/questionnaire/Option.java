package io.qunflow.lifecycle.questionnaire;

/**
 * What can be picked, or a row of a matrix.
 *
 * @param key stays when the words are changed; unique in its question
 * @param text what the member reads, and what a fact says
 * @param open whether who picks it adds a few words, as with 其他; they are a field of their own
 * @param alone whether it cannot be picked together with others, as with 都没有
 */
public record Option(String key, String text, boolean open, boolean alone) {

  public Option {
    key = Texts.strip(key);
    text = Texts.strip(text);
  }

  public static Option of(String key, String text) {
    return new Option(key, text, false, false);
  }
}
