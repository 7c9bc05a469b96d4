package io.qunflow.funnel.content;

/**
 * How far the content of an offering is, dropped pieces left out.
 *
 * @param indexed found by who looks
 * @param waiting not found yet
 */
public record ContentState(int indexed, int waiting) {}
