package io.qunflow.membership.segment;

import java.util.List;

/**
 * Something a condition can ask about. Each module that knows something of members offers its own.
 *
 * @param key stable and unique in the product, such as {@code fact}, {@code role}, {@code messages}
 * @param label Chinese
 * @param english label
 * @param argument what the field is about, such as a fact's key or a number of days
 * @param operand what it is compared with, where the operator compares
 * @param operators that make sense for it
 * @param sql a condition on {@code m.id}, the member, in which {@code :argument} is the argument,
 *     {@code :operand} what it is compared with, {@code :now} the moment in epoch milliseconds, and
 *     {@code :argumentDaysAgo} or {@code :operandDaysAgo} so many days before it; one text for each
 *     operator in the order of {@code operators}; never unknown (NULL), else members would be
 *     missing from it and from its opposite
 */
public record SegmentField(
    String key,
    String label,
    String english,
    SegmentInput argument,
    SegmentInput operand,
    List<SegmentOperator> operators,
    List<String> sql) {

  public SegmentField {
    operators = List.copyOf(operators);
    sql = List.copyOf(sql);
    if (operators.isEmpty() || operators.size() != sql.size()) {
      throw new IllegalArgumentException("One text for each operator: " + key);
    }
  }

  /** A field whose argument, if it takes one, and operand are texts. */
  public SegmentField(
      String key,
      String label,
      String english,
      boolean takesArgument,
      List<SegmentOperator> operators,
      List<String> sql) {
    this(
        key,
        label,
        english,
        takesArgument ? SegmentInput.TEXT : SegmentInput.NONE,
        SegmentInput.TEXT,
        operators,
        sql);
  }

  public boolean takesArgument() {
    return argument != SegmentInput.NONE;
  }

  String sql(SegmentOperator operator) {
    return sql.get(operators.indexOf(operator));
  }
}
