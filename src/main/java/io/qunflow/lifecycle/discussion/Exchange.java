package io.qunflow.lifecycle.discussion;

/**
 * A question and what was answered.
 *
 * @param question never blank; the others may be empty
 */
public record Exchange(String question, String asker, String answer, String answerer) {}
