package io.qunflow.activity;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.LineError;
import java.time.Instant;
import java.util.List;

/**
 * An import in the background, as it is at this moment.
 *
 * @param groupKey null for the group the community came with
 * @param rows lines with events read so far
 * @param bytesRead how much of the file was read so far
 * @param bytesTotal size of the file
 * @param finishedAt null while it runs
 * @param result null unless done
 * @param errors the first hundred wrong lines, empty unless it failed for them
 * @param totalErrors how many lines are wrong
 * @param failure why it failed, for the operator; null unless it failed
 */
public record ImportJob(
    String id,
    CommunityKey community,
    String groupKey,
    String fileName,
    String startedBy,
    State state,
    long rows,
    long bytesRead,
    long bytesTotal,
    Instant startedAt,
    Instant finishedAt,
    ImportResult result,
    List<LineError> errors,
    long totalErrors,
    String failure) {

  /** How far a job is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  /** From 0 to 100; 100 only when finished. */
  public int percent() {
    if (state != State.RUNNING) {
      return 100;
    }
    return bytesTotal == 0 ? 0 : (int) Math.min(99, bytesRead * 100 / bytesTotal);
  }

  ImportJob progressed(long rows, long bytesRead) {
    return with(State.RUNNING, rows, bytesRead, null, null, List.of(), 0, null);
  }

  ImportJob done(ImportResult result, Instant at) {
    return with(State.DONE, rows, bytesTotal, at, result, List.of(), 0, null);
  }

  ImportJob failed(String failure, List<LineError> errors, long totalErrors, Instant at) {
    return with(State.FAILED, rows, bytesRead, at, null, errors, totalErrors, failure);
  }

  private ImportJob with(
      State state,
      long rows,
      long bytesRead,
      Instant finishedAt,
      ImportResult result,
      List<LineError> errors,
      long totalErrors,
      String failure) {
    return new ImportJob(
        id,
        community,
        groupKey,
        fileName,
        startedBy,
        state,
        rows,
        bytesRead,
        bytesTotal,
        startedAt,
        finishedAt,
        result,
        errors,
        totalErrors,
        failure);
  }
}
