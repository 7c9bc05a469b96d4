package io.qunflow.shared;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something said to people, in both languages of the screens. Stands where the rule stands that
 * says it, so that neither language is forgotten; a page or an answer chooses by its reader, logs
 * and whatever is stored take the Chinese.
 */
public record Wording(String chinese, String english) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Nothing to say. */
  public static final Wording NONE = new Wording("", "");

  /**
   * Both languages with the same arguments, as {@link String#format} puts them in; without
   * arguments the words stay as they are.
   *
   * @param arguments a {@code Wording} among them is said in the language of its surroundings
   */
  public static Wording of(String chinese, String english, Object... arguments) {
    return arguments.length == 0
        ? new Wording(chinese, english)
        : new Wording(
            format(chinese, arguments, Locale.CHINESE), format(english, arguments, Locale.ENGLISH));
  }

  /** The same in every language: a name, a number, what was typed. */
  public static Wording same(String said) {
    return new Wording(said, said);
  }

  /** Several faults one after the other. */
  public static Wording clauses(Collection<Wording> said) {
    return joined(said, "；", "; ");
  }

  /** Several faults, a line each. */
  public static Wording lines(Collection<Wording> said) {
    return joined(said, "\n", "\n");
  }

  /** Several things of one kind: names or {@code Wording}s. */
  public static Wording list(Collection<?> things) {
    return joined(things, "、", ", ");
  }

  /** In English where the reader reads it, else in Chinese. */
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
  }

  /** This and directly behind it that. */
  public Wording and(Wording more) {
    return new Wording(chinese + more.chinese, english + more.english);
  }

  @Override
  public String toString() {
    return chinese;
  }

  private static Wording joined(Collection<?> things, String chinese, String english) {
    return new Wording(
        things.stream().map(one -> said(one, Locale.CHINESE)).collect(Collectors.joining(chinese)),
        things.stream().map(one -> said(one, Locale.ENGLISH)).collect(Collectors.joining(english)));
  }

  private static String format(String words, Object[] arguments, Locale locale) {
    return String.format(
        Locale.ROOT,
        words,
        Arrays.stream(arguments)
            .map(one -> one instanceof Wording wording ? wording.in(locale) : one)
            .toArray());
  }

  private static String said(Object one, Locale locale) {
    return one instanceof Wording wording ? wording.in(locale) : String.valueOf(one);
  }
}
