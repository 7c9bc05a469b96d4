package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundAnswer;
import io.qunflow.activity.format.FoundContent;
import io.qunflow.activity.format.FoundMember;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects rows of each kind and hands them over a thousand at a time. */
final class BatchedRows implements RowIntake {

  private static final int BATCH = 1000;

  private final SnapshotRows snapshots;
  private final Runnable last;
  private final RowCounts counts = new RowCounts();
  private final Batch<FoundMember> members;
  private final Batch<FoundContent> contents;
  private final Batch<FoundAnswer> answers;

  /**
   * @param last runs when all is written
   */
  BatchedRows(SnapshotRows snapshots, ContentRows contents, AnswerRows answers, Runnable last) {
    this.last = last;
    this.snapshots = snapshots;
    this.members = new Batch<>(rows -> snapshots.takeIn(rows, counts));
    this.contents = new Batch<>(rows -> contents.takeIn(rows, counts));
    this.answers = new Batch<>(rows -> answers.takeIn(rows, counts));
  }

  @Override
  public void add(FoundMember member) {
    members.add(member);
  }

  @Override
  public void add(FoundContent content) {
    contents.add(content);
  }

  @Override
  public void add(FoundAnswer answer) {
    answers.add(answer);
  }

  @Override
  public RowResult finish() {
    members.flush();
    contents.flush();
    answers.flush();
    last.run();
    return counts.result(snapshots.newMembers());
  }

  private static final class Batch<T> {
    private final Consumer<List<T>> store;
    private final List<T> rows = new ArrayList<>();

    Batch(Consumer<List<T>> store) {
      this.store = store;
    }

    void add(T row) {
      rows.add(row);
      if (rows.size() == BATCH) {
        flush();
      }
    }

    void flush() {
      if (!rows.isEmpty()) {
        store.accept(rows);
        rows.clear();
      }
    }
  }
}
