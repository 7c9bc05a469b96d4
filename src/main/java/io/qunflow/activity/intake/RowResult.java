package io.qunflow.activity.intake;

import java.time.Instant;
import java.util.List;

/**
 * What an import did with members of a list, totals of contents and answers.
 *
 * @param imported rows that say something new
 * @param unchanged rows that say what was known before, or what the file says twice
 * @param leftOut rows of groups that were not chosen
 * @param newMembers members who appeared with it
 * @param groups one for each group of which a list was taken in, by id
 */
public record RowResult(
    int imported, int unchanged, int leftOut, int newMembers, List<GroupRows> groups) {

  public RowResult {
    groups = List.copyOf(groups);
  }

  /**
   * The lists of one group.
   *
   * @param from when the first was taken
   * @param to when the last was taken
   */
  public record GroupRows(long groupId, int imported, int unchanged, Instant from, Instant to) {}
}
