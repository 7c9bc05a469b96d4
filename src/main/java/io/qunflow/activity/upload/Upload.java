package io.qunflow.activity.upload;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.Wording;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * Files on their way into a community, as they are at this moment.
 *
 * @param id to find it again
 * @param fileNames as the sender called them
 * @param bytes size of all files as they were sent
 * @param user who sent it, then who imports it
 * @param rows how many things were found or imported so far
 * @param bytesRead how much was read so far, in the present step
 * @param bytesTotal how much is to be read in the present step; 0 if that is not known
 * @param preview null until the first reading is finished
 * @param files what became of each file that was to be imported, so far
 * @param failure why it failed, for the operator; null unless it failed
 * @param finishedAt null unless done, failed or cancelled
 */
public record Upload(
    String id,
    CommunityKey community,
    List<String> fileNames,
    long bytes,
    String user,
    Instant receivedAt,
    State state,
    long rows,
    long bytesRead,
    long bytesTotal,
    Preview preview,
    List<ImportedFile> files,
    Wording failure,
    Instant finishedAt) {

  /** How far it is. */
  public enum State {
    /** It is being read for the preview; nothing is stored. */
    READING,
    /** It waits for somebody to say what is to become of it. */
    READY,
    /** It is being imported. */
    IMPORTING,
    DONE,
    FAILED,
    CANCELLED;

    /** Whether something happens without anybody doing anything. */
    public boolean isRunning() {
      return this == READING || this == IMPORTING;
    }

    public boolean isFinished() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }

  static Upload received(
      String id,
      CommunityKey community,
      List<String> fileNames,
      long bytes,
      String user,
      Instant at) {
    return new Upload(
        id,
        community,
        List.copyOf(fileNames),
        bytes,
        user,
        at,
        State.READING,
        0,
        0,
        0,
        null,
        List.of(),
        null,
        null);
  }

  /** What an operator calls it: its only file, or the first and how many more. */
  public String title() {
    var first = fileNames.isEmpty() ? "" : fileNames.get(0);
    return fileNames.size() < 2 ? first : first + " +" + (fileNames.size() - 1);
  }

  /** From 0 to 99 while it runs; empty if nobody knows. */
  public OptionalInt percent() {
    return bytesTotal <= 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.min(99, bytesRead * 100 / bytesTotal));
  }

  Upload reading(long total) {
    return with(State.READING, 0, 0, total, preview, List.of(), null, null);
  }

  Upload progressed(long rows, long bytesRead) {
    return with(state, rows, bytesRead, bytesTotal, preview, files, null, null);
  }

  Upload ready(Preview found) {
    return with(State.READY, found.rows(), 0, 0, found, List.of(), null, null);
  }

  Upload importing(String by) {
    return new Upload(
        id,
        community,
        fileNames,
        bytes,
        by,
        receivedAt,
        State.IMPORTING,
        0,
        0,
        preview.bytes(),
        preview,
        List.of(),
        null,
        null);
  }

  Upload imported(List<ImportedFile> sofar) {
    return with(state, rows, bytesRead, bytesTotal, preview, List.copyOf(sofar), null, null);
  }

  Upload finished(State end, Wording why, Instant at) {
    return with(end, rows, bytesRead, bytesTotal, preview, files, why, at);
  }

  private Upload with(
      State state,
      long rows,
      long bytesRead,
      long bytesTotal,
      Preview preview,
      List<ImportedFile> files,
      Wording failure,
      Instant finishedAt) {
    return new Upload(
        id,
        community,
        fileNames,
        bytes,
        user,
        receivedAt,
        state,
        rows,
        bytesRead,
        bytesTotal,
        preview,
        files,
        failure,
        finishedAt);
  }
}
