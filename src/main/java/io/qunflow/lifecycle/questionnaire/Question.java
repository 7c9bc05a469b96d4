package io.qunflow.lifecycle.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A question to members. Texts are stripped; empty means not said.
 *
 * @param key names its answers, stays when the words are changed; small letters, digits, {@code _}
 * @param guidance how to fill it in
 * @param options what can be picked, for the kinds that have options
 * @param rows of a matrix
 * @param min of a number or scale; the fewest that may be picked of a multiple choice
 * @param max of a number or scale; the most that may be picked of a multiple choice; the most
 *     characters of a text
 * @param lowLabel what the lower end of a scale means
 * @param highLabel what the upper end of a scale means
 * @param showIf when it is shown; always without
 * @param answerUse what the answer is used for (L2.2)
 * @param factKey which fact on the member the answer becomes (L2.5); empty for none
 * @param page from 1
 */
public record Question(
    String key,
    QuestionKind kind,
    String text,
    String guidance,
    boolean required,
    List<Option> options,
    List<Option> rows,
    Optional<BigDecimal> min,
    Optional<BigDecimal> max,
    String lowLabel,
    String highLabel,
    Optional<Condition> showIf,
    String answerUse,
    String factKey,
    int page) {

  public Question {
    key = Texts.strip(key);
    kind = kind == null ? QuestionKind.SHORT_TEXT : kind;
    text = Texts.strip(text);
    guidance = Texts.stripLines(guidance);
    options = options == null ? List.of() : List.copyOf(options);
    rows = rows == null ? List.of() : List.copyOf(rows);
    min = min == null ? Optional.empty() : min;
    max = max == null ? Optional.empty() : max;
    lowLabel = Texts.strip(lowLabel);
    highLabel = Texts.strip(highLabel);
    showIf = showIf == null ? Optional.empty() : showIf;
    answerUse = Texts.strip(answerUse);
    factKey = Texts.strip(factKey);
    page = Math.max(page, 1);
  }

  /** An optional question on the first page with nothing but its words. */
  public static Question of(String key, QuestionKind kind, String text) {
    return new Question(
        key,
        kind,
        text,
        "",
        false,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        "",
        "",
        1);
  }

  public Question withOptions(List<Option> changed) {
    return with(draft -> draft.options = changed);
  }

  public Question withRows(List<Option> changed) {
    return with(draft -> draft.rows = changed);
  }

  public Question withBounds(long least, long most) {
    return with(
        draft -> {
          draft.min = Optional.of(BigDecimal.valueOf(least));
          draft.max = Optional.of(BigDecimal.valueOf(most));
        });
  }

  public Question withGuidance(String changed) {
    return with(draft -> draft.guidance = changed);
  }

  public Question withUse(String use, String fact) {
    return with(
        draft -> {
          draft.answerUse = use;
          draft.factKey = fact;
        });
  }

  public Question asRequired() {
    return with(draft -> draft.required = true);
  }

  public Question shownIf(Condition condition) {
    return with(draft -> draft.showIf = Optional.of(condition));
  }

  public Question shownAlways() {
    return with(draft -> draft.showIf = Optional.empty());
  }

  public Question onPage(int changed) {
    return with(draft -> draft.page = changed);
  }

  /** The same under another key; a fact is filled by one question only, so it fills none. */
  public Question copiedAs(String otherKey) {
    return with(
        draft -> {
          draft.key = otherKey;
          draft.factKey = "";
        });
  }

  private Question with(Consumer<QuestionDraft> change) {
    var draft = new QuestionDraft(this);
    change.accept(draft);
    return draft.question();
  }

  /**
   * The fields of {@link Answers} in which its answers stand, in order: the key itself; for a
   * matrix one for each row, {@code key.row}; for an option that asks for words a further one,
   * {@code key.option}.
   */
  public List<String> fields() {
    var fields = new ArrayList<String>();
    if (kind == QuestionKind.MATRIX) {
      rows.forEach(row -> fields.add(field(row)));
      return fields;
    }
    fields.add(key);
    if (kind.hasOptions()) {
      options.stream().filter(Option::open).forEach(option -> fields.add(field(option)));
    }
    return fields;
  }

  /** The field of a row, or of the words to an open option. */
  public String field(Option part) {
    return key + "." + part.key();
  }

  /** The option of this key. */
  public Optional<Option> option(String optionKey) {
    return options.stream().filter(option -> option.key().equals(optionKey)).findFirst();
  }
}
