package io.qunflow.membership.segment;

/**
 * One condition on a member.
 *
 * @param field key of a {@link SegmentField}
 * @param argument what the field is about, such as a fact's key or a number of days; empty if it
 *     takes none
 * @param operand what it is compared with; empty where nothing is
 */
public record SegmentCondition(
    String field, String argument, SegmentOperator operator, String operand) {

  public SegmentCondition {
    field = field == null ? "" : field.strip();
    argument = argument == null ? "" : argument.strip();
    operand = operand == null ? "" : operand.strip();
  }
}
