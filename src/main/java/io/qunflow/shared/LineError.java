package io.qunflow.shared;

/**
 * What is wrong with one line of a file.
 *
 * @param line from 1; the first line of a record that spans several
 * @param message which column, what was found, what is expected
 */
public record LineError(long line, Wording message) {}
