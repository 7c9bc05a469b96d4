package io.qunflow.shared;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The wrong lines of a file: the first hundred with their reasons, in whatever order they are
 * found, and how many there are.
 */
public final class LineErrors implements LineErrorSink {

  private static final int MOST_KEPT = 100;
  private static final Comparator<LineError> BY_LINE = Comparator.comparingLong(LineError::line);

  private final PriorityQueue<LineError> first = new PriorityQueue<>(BY_LINE.reversed());
  private long total;

  @Override
  public void add(long line, Wording message) {
    add(new LineError(line, message));
  }

  @Override
  public void add(LineError error) {
    total++;
    first.add(error);
    if (first.size() > MOST_KEPT) {
      first.poll();
    }
  }

  public boolean isEmpty() {
    return total == 0;
  }

  /** How many lines are wrong. */
  public long total() {
    return total;
  }

  /** The first of them, at most 100, by line. */
  public List<LineError> first() {
    return first.stream().sorted(BY_LINE).toList();
  }

  /**
   * @throws ImportException if a line was wrong
   */
  public void throwIfAny() throws ImportException {
    if (total > 0) {
      throw new ImportException(first(), total);
    }
  }
}
