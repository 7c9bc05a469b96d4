package io.qunflow.activity.upload;

import java.util.List;

/**
 * A column of answers.
 *
 * @param use {@code member}, {@code answered_at} or {@code fact:<key>}; empty if it is left out
 * @param examples a few of its answers; empty where it is not a fact
 */
public record PreviewedColumn(String name, String use, List<String> examples) {}
