package io.qunflow.lifecycle.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** One question by itself. */
final class QuestionCheck {

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final Pattern OPTION_KEY = Pattern.compile("[a-z0-9][a-z0-9_]{0,19}");
  private static final int MOST_OPTIONS = 60;
  private static final int MOST_STEPS = 11;

  private final int number;
  private final Question question;
  private final List<Fault> faults = new ArrayList<>();

  private QuestionCheck(int number, Question question) {
    this.number = number;
    this.question = question;
  }

  static List<Fault> check(int number, Question question) {
    var check = new QuestionCheck(number, question);
    check.words();
    check.choices();
    check.bounds();
    return check.faults;
  }

  /**
   * @param what of {@code title, introduction, thanks, text, guidance, use, label, option}
   */
  static List<Fault> longest(int number, String what, String words, int most) {
    return Texts.length(words) <= most
        ? List.of()
        : List.of(Fault.of(number, Fault.Code.WORDS_TOO_LONG, what, most));
  }

  private void words() {
    if (!KEY.matcher(question.key()).matches()) {
      fault(Fault.Code.UNFIT_KEY, Texts.cut(question.key()));
    }
    if (question.text().isEmpty()) {
      fault(Fault.Code.NO_TEXT);
    }
    faults.addAll(longest(number, "text", question.text(), 200));
    faults.addAll(longest(number, "guidance", question.guidance(), 300));
    faults.addAll(longest(number, "use", question.answerUse(), 200));
    faults.addAll(longest(number, "label", question.lowLabel() + question.highLabel(), 60));
  }

  private void choices() {
    if (!question.kind().hasOptions()) {
      return;
    }
    if (question.options().size() < 2) {
      fault(Fault.Code.TOO_FEW_OPTIONS);
    }
    each(question.options());
    if (question.kind() == QuestionKind.MATRIX) {
      if (question.rows().isEmpty()) {
        fault(Fault.Code.NO_ROWS);
      }
      each(question.rows());
    }
  }

  private void each(List<Option> options) {
    if (options.size() > MOST_OPTIONS) {
      fault(Fault.Code.TOO_MANY_OPTIONS, MOST_OPTIONS);
    }
    var keys = new HashSet<String>();
    var texts = new HashSet<String>();
    for (var option : options) {
      if (option.text().isEmpty()) {
        fault(Fault.Code.OPTION_WITHOUT_TEXT);
      } else if (!texts.add(option.text()) || !keys.add(option.key())) {
        fault(Fault.Code.SAME_OPTION, Texts.cut(option.text()));
      }
      if (!OPTION_KEY.matcher(option.key()).matches()) {
        fault(Fault.Code.UNFIT_OPTION_KEY, Texts.cut(option.key()));
      }
      faults.addAll(longest(number, "option", option.text(), 100));
    }
  }

  private void bounds() {
    var least = question.min();
    var most = question.max();
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      fault(Fault.Code.BOUNDS_CROSSED);
    }
    switch (question.kind()) {
      case SCALE -> scale();
      case MULTIPLE -> whole(1, question.options().size());
      case SHORT_TEXT -> whole(1, Texts.SHORT);
      case LONG_TEXT -> whole(1, Texts.LONG);
      case NUMBER -> {
        if (!fits(question.min().orElse(BigDecimal.ZERO))
            || !fits(question.max().orElse(BigDecimal.ZERO))) {
          fault(Fault.Code.BOUNDS_UNFIT, "-999999999999", "999999999999");
        }
      }
      default -> {}
    }
  }

  private void scale() {
    var least = question.min().orElse(null);
    var most = question.max().orElse(null);
    if (least == null
        || most == null
        || !isWhole(least, -100, 100)
        || !isWhole(most, -100, 100)
        || most.intValue() - least.intValue() < 1
        || most.intValue() - least.intValue() >= MOST_STEPS) {
      fault(Fault.Code.SCALE_UNFIT, MOST_STEPS);
    }
  }

  private void whole(int least, int most) {
    if (question.min().filter(min -> !isWhole(min, 0, most)).isPresent()
        || question.max().filter(max -> !isWhole(max, least, most)).isPresent()) {
      fault(Fault.Code.BOUNDS_UNFIT, least, most);
    }
  }

  private static boolean isWhole(BigDecimal figure, int least, int most) {
    return figure.compareTo(BigDecimal.valueOf(least)) >= 0
        && figure.compareTo(BigDecimal.valueOf(most)) <= 0
        && figure.signum() * figure.remainder(BigDecimal.ONE).signum() == 0;
  }

  private static boolean fits(BigDecimal figure) {
    return figure.precision() <= 21
        && figure.scale() <= 6
        && figure.scale() >= -12
        && figure.abs().compareTo(BigDecimal.valueOf(999_999_999_999L)) <= 0;
  }

  private void fault(Fault.Code code, Object... args) {
    faults.add(Fault.of(number, code, args));
  }
}
