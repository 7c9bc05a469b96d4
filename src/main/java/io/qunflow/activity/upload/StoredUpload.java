package io.qunflow.activity.upload;

import io.qunflow.shared.Wording;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An upload with its files on disk. What it is at this moment may be read at any time. */
final class StoredUpload {

  private final List<UploadFolder.Spooled> spooled;
  private final List<ReceivedFile> files;
  private final ZoneId dayZone;
  private volatile Upload now;
  private volatile boolean cancelled;

  /**
   * @param dayZone the community's
   */
  StoredUpload(
      Upload now, List<UploadFolder.Spooled> spooled, List<ReceivedFile> files, ZoneId dayZone) {
    this.now = now;
    this.spooled = List.copyOf(spooled);
    this.files = new ArrayList<>(files);
    this.dayZone = dayZone;
  }

  Upload now() {
    return now;
  }

  ZoneId dayZone() {
    return dayZone;
  }

  List<ReceivedFile> files() {
    return List.copyOf(files);
  }

  void refuse(int file, Wording why) {
    files.set(file, files.get(file).refusedFor(why));
  }

  /** From one of these states to what {@code step} makes of it. */
  synchronized void move(Upload.State from, UnaryOperator<Upload> step) throws UploadBusyException {
    if (now.state() != from) {
      throw new UploadBusyException(now);
    }
    now = step.apply(now);
  }

  synchronized void change(UnaryOperator<Upload> step) {
    now = step.apply(now);
  }

  void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  void deleteFiles() {
    spooled.forEach(UploadFolder.Spooled::delete);
  }
}
