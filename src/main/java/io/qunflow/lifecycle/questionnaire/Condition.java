package io.qunflow.lifecycle.questionnaire;

import java.util.List;

/**
 * When a question is shown: by answers to questions before it. A question that is hidden itself
 * counts as not answered.
 *
 * @param match whether all terms must hold or one is enough
 */
public record Condition(Match match, List<Term> terms) {

  public Condition {
    match = match == null ? Match.ALL : match;
    terms = terms == null ? List.of() : List.copyOf(terms);
  }

  /** How terms are joined. */
  public enum Match {
    ALL,
    ANY
  }

  /** What a term looks at. */
  public enum Operator {
    /** One of the values is among the answers. */
    IS,
    /** It is answered, and none of the values is among the answers. */
    IS_NOT,
    ANSWERED,
    NOT_ANSWERED,
    /** A figure, step of a scale or day that is the value or above. */
    AT_LEAST,
    /** A figure, step of a scale or day that is the value or below. */
    AT_MOST
  }

  /**
   * @param field of an earlier question, see {@link Question#fields()}
   * @param values keys of options, figures or days; none for the answered ones
   */
  public record Term(String field, Operator operator, List<String> values) {

    public Term {
      field = Texts.strip(field);
      operator = operator == null ? Operator.ANSWERED : operator;
      values = values == null ? List.of() : List.copyOf(values);
    }
  }

  /** Shown when the question has one of these options. */
  public static Condition is(String field, String... values) {
    return new Condition(Match.ALL, List.of(new Term(field, Operator.IS, List.of(values))));
  }
}
