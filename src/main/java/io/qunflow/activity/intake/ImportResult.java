package io.qunflow.activity.intake;

import io.qunflow.activity.format.Findings;
import io.qunflow.shared.LineError;
import java.util.List;
import java.util.Map;

/**
 * What an import did.
 *
 * @param importId to take it back by
 * @param imported events and rows that are new
 * @param unchanged those that were known before, or stand twice in the file, with equal content
 * @param newMembers members who appeared with it
 * @param leftOut what was left out on purpose, by reason
 * @param otherGroups events and rows of groups nobody chose
 * @param unreadable lines that could not be read and were left out
 * @param lines the first hundred of them
 * @param groups what came to each group, in the order the groups were opened
 */
public record ImportResult(
    long importId,
    int imported,
    int unchanged,
    int newMembers,
    Map<Findings.Reason, Integer> leftOut,
    int otherGroups,
    long unreadable,
    List<LineError> lines,
    List<ImportedGroup> groups) {

  public ImportResult {
    leftOut = Map.copyOf(leftOut);
    lines = List.copyOf(lines);
    groups = List.copyOf(groups);
  }
}
