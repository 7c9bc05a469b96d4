package io.qunflow.lifecycle.questionnaire;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a questionnaire cannot be kept.
 *
 * @param question its number from 1; 0 for the questionnaire as a whole
 * @param args for the words, in their order
 */
public record Fault(int question, Code code, List<String> args) {

  public Fault {
    args = List.copyOf(args);
  }

  static Fault of(int question, Code code, Object... args) {
    return new Fault(question, code, Arrays.stream(args).map(String::valueOf).toList());
  }

  /** Kinds of faults; each has words in {@code questionnaire*.properties}. */
  public enum Code {
    NO_TITLE,
    NO_QUESTIONS,
    TOO_MANY_QUESTIONS,
    UNKNOWN_LANGUAGE,
    DAYS_OUTSIDE,
    WORDS_TOO_LONG,
    UNFIT_KEY,
    SAME_KEY,
    NO_TEXT,
    TOO_FEW_OPTIONS,
    TOO_MANY_OPTIONS,
    NO_ROWS,
    OPTION_WITHOUT_TEXT,
    UNFIT_OPTION_KEY,
    SAME_OPTION,
    BOUNDS_CROSSED,
    BOUNDS_UNFIT,
    SCALE_UNFIT,
    UNKNOWN_FIELD,
    LATER_FIELD,
    UNKNOWN_VALUE,
    NO_VALUE,
    NO_TERM,
    NOT_A_FIGURE_FIELD,
    PAGE_BACKWARDS,
    PAGE_SKIPPED,
    UNFIT_FACT,
    SAME_FACT,
    FACT_OF_MATRIX;

    /** Key of its words in the message bundles. */
    public String messageKey() {
      return "fault." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** In Chinese, or English for that locale: which question, what is wrong, what helps. */
  public String inWords(Locale locale) {
    var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    var words = ResourceBundle.getBundle("questionnaire", english ? Locale.ENGLISH : Locale.ROOT);
    var said = format(words.getString(code.messageKey()), args.toArray());
    return question == 0 ? said : format(words.getString("fault.question"), question + "", said);
  }

  private static String format(String pattern, Object... args) {
    return new MessageFormat(pattern, Locale.ROOT).format(args);
  }
}
