package io.qunflow.membership.segment;

import java.util.List;

/**
 * Something a condition can ask about. Each module that knows something of members offers its own.
 *
 * @param key stable, such as {@code fact}, {@code role}, {@code messages}
 * @param label Chinese
 * @param english label
 * @param operators that make sense for it
 * @param sql a condition on {@code m.id}, the member, in which {@code :argument} is what the field
 *     is about (a fact's key, a number of days; absent if it takes none) and {@code :operand} what
 *     it is compared with, one text for each operator in the order of {@code operators}
 */
public record SegmentField(
    String key,
    String label,
    String english,
    boolean takesArgument,
    List<SegmentOperator> operators,
    List<String> sql) {}
