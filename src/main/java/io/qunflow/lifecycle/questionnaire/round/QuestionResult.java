package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.lifecycle.questionnaire.QuestionKind;
import java.util.List;
import java.util.Optional;

/**
 * What was answered to a question, or to one row of a matrix.
 *
 * @param field in which the answers stand
 * @param answered how many of the complete answers have one to it
 * @param shares of options, steps and months, in the order of the question; empty for words
 * @param numbers of figures and steps
 * @param words the latest answers in words, at most 50, in no order that says whose they are
 * @param small so few answered that the shares say little: fewer than 30
 */
public record QuestionResult(
    String field,
    QuestionKind kind,
    String text,
    int answered,
    List<OptionShare> shares,
    Optional<NumberSummary> numbers,
    List<String> words,
    boolean small) {}
