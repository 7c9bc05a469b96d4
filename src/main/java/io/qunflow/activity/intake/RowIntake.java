package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundAnswer;
import io.qunflow.activity.format.FoundContent;
import io.qunflow.activity.format.FoundMember;

/**
 * Takes in what one import finds besides events: members of a list, totals of contents, answers. It
 * keeps at most a thousand rows in memory and writes in the caller's transaction; what is wrong
 * with a row goes to the errors it was opened with.
 */
public interface RowIntake {

  void add(FoundMember member);

  void add(FoundContent content);

  void add(FoundAnswer answer);

  /** Writes what is left; to be called once, even where errors are known. */
  RowResult finish();
}
