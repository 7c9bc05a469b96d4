package io.qunflow.shared;

import java.util.List;

/**
 * A record of a CSV file after the header.
 *
 * @param line where it begins; the header is line 1
 * @param values as many as the header has columns
 */
public record CsvRow(long line, List<String> values) {}
