package io.qunflow.activity.upload;

import io.qunflow.activity.format.FileRefusedException;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.activity.intake.ImportCancelledException;
import io.qunflow.activity.intake.ImportProgress;
import io.qunflow.shared.BusinessException;
import io.qunflow.shared.ImportException;
import io.qunflow.shared.Wording;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What happens to an upload in the background. Ends in a state, never in an exception. */
@Component
class UploadWork {

  private static final Logger LOG = LoggerFactory.getLogger(UploadWork.class);

  private final UploadReader reader;
  private final UploadImport imports;
  private final Clock clock;

  UploadWork(UploadReader reader, UploadImport imports, Clock clock) {
    this.reader = reader;
    this.imports = imports;
    this.clock = clock;
  }

  /** Reads it for a preview. */
  void read(StoredUpload upload, ReadSettings settings) {
    try {
      var preview = reader.read(upload, settings);
      upload.change(now -> now.ready(preview));
    } catch (FileRefusedException e) {
      end(upload, Upload.State.FAILED, e.wording());
    } catch (CancellationException e) {
      end(upload, Upload.State.CANCELLED, null);
    } catch (IOException | RuntimeException e) {
      if (upload.isCancelled()) { // its files are gone already
        end(upload, Upload.State.CANCELLED, null);
        return;
      }
      LOG.error("Upload {} could not be read", upload.now().id(), e);
      end(
          upload,
          Upload.State.FAILED,
          Wording.of(
              "文件读到一半出错了，什么都没有导入。请重新上传；仍然失败时把编号 %s 告诉管理员。",
              "Reading the file broke off, and nothing was imported. Upload it again; if it fails again, tell the administrator the number %s.",
              upload.now().id()));
    }
  }

  /**
   * Imports its files one after the other, each for itself: one that fails leaves the others as
   * they are. Cancelling ends it at the file it is at.
   */
  void importAll(StoredUpload upload, ImportChoice choice) {
    var preview = upload.now().preview();
    var zone = choice.zone() == null ? upload.dayZone() : choice.zone();
    var taken = choice.takenAt() == null ? clock.instant() : choice.takenAt();
    var settings = new ReadSettings(zone, taken, choice.columns());
    var done = new ArrayList<ImportedFile>();
    long rows = 0;
    long bytes = 0;
    for (int i = 0; i < upload.files().size(); i++) {
      var file = upload.files().get(i);
      var seen = preview.files().get(i);
      if (file.isRefused() || seen.isEmpty()) {
        continue;
      }
      if (upload.isCancelled()) {
        end(upload, Upload.State.CANCELLED, null);
        return;
      }
      try {
        done.add(
            importOne(upload, file, seen, choice, settings, new Progress(upload, rows, bytes)));
      } catch (ImportCancelledException e) {
        end(upload, Upload.State.CANCELLED, null);
        return;
      }
      rows += seen.rows();
      bytes += seen.bytes();
      upload.change(now -> now.imported(done));
    }
    boolean anything = done.stream().anyMatch(ImportedFile::isStored);
    end(
        upload,
        anything ? Upload.State.DONE : Upload.State.FAILED,
        anything || done.isEmpty() ? null : done.get(0).failure());
  }

  private ImportedFile importOne(
      StoredUpload upload,
      ReceivedFile file,
      PreviewedFile seen,
      ImportChoice choice,
      ReadSettings settings,
      Progress progress)
      throws ImportCancelledException {
    try {
      return ImportedFile.stored(
          file.name(), imports.importFile(upload.now(), file, seen, choice, settings, progress));
    } catch (ImportCancelledException e) {
      throw e;
    } catch (ImportException e) {
      return new ImportedFile(file.name(), null, e.wording(), e.errors(), e.total());
    } catch (BusinessException e) {
      return ImportedFile.refused(file.name(), e.wording());
    } catch (IOException | RuntimeException e) {
      LOG.error(
          "Import {} into community {} broke off", upload.now().id(), upload.now().community(), e);
      return ImportedFile.refused(
          file.name(),
          Wording.of(
              "导入中断，这份文件什么都没有导入。请重试；仍然失败时把编号 %s 告诉管理员。",
              "The import broke off, and nothing of this file was imported. Try again; if it fails again, tell the administrator the number %s.",
              upload.now().id()));
    }
  }

  private void end(StoredUpload upload, Upload.State state, Wording why) {
    upload.change(now -> now.finished(state, why, clock.instant()));
  }

  private record Progress(StoredUpload upload, long rowsBefore, long bytesBefore)
      implements ImportProgress {

    @Override
    public void progressed(long rows, long bytes) {
      upload.change(now -> now.progressed(rowsBefore + rows, bytesBefore + bytes));
    }

    @Override
    public boolean isCancelled() {
      return upload.isCancelled();
    }
  }
}
