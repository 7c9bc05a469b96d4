package io.qunflow.lifecycle.expectation;

/**
 * What members say they expect, held against the promise and against what was delivered (L6.2).
 *
 * @param expected {@code more, same, less, unknown} against the promise
 * @param delivered {@code kept, broken, unknown} against the promise
 */
public record StatedExpectation(
    String stated, String ratedCommunities, String expected, String delivered) {}
