package io.qunflow.activity.upload;

import io.qunflow.activity.format.Encodings;
import io.qunflow.activity.format.FileFormats;
import io.qunflow.activity.format.FileRefusedException;
import io.qunflow.activity.format.FileSource;
import io.qunflow.activity.format.ReadSettings;
import io.qunflow.activity.format.UploadedFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;

/** Recognises the files of an upload, and reads them without storing anything. */
@Component
class UploadReader {

  private final UploadedFiles archives;
  private final FileFormats formats;
  private final ColumnUses columns;

  UploadReader(UploadedFiles archives, FileFormats formats, ColumnUses columns) {
    this.archives = archives;
    this.formats = formats;
    this.columns = columns;
  }

  /**
   * The file, or the files in it, each with its format or why it is refused.
   *
   * @throws FileRefusedException if an archive cannot be opened
   */
  List<ReceivedFile> recognise(Path file, String name) throws FileRefusedException, IOException {
    var found = new ArrayList<ReceivedFile>();
    for (var source : archives.open(file, name)) {
      found.add(recognise(source));
    }
    return found;
  }

  private ReceivedFile recognise(FileSource source) throws IOException {
    try {
      var format = formats.recognise(source);
      return ReceivedFile.recognised(
          source, format, Encodings.detect(source).map(Charset::name).orElse(null));
    } catch (FileRefusedException e) {
      return ReceivedFile.refused(source, e.wording());
    }
  }

  /**
   * Reads all files. One that turns out to be of another kind in the middle is left out, and the
   * others are read again, so that nothing of it counts.
   *
   * @throws FileRefusedException if no file can be taken in
   * @throws CancellationException if somebody cancelled
   */
  Preview read(StoredUpload upload, ReadSettings settings)
      throws FileRefusedException, IOException {
    for (int i = 0; i <= upload.files().size(); i++) {
      var preview = tryReading(upload, settings);
      if (preview != null) {
        return preview;
      }
    }
    throw new IllegalStateException("Files are refused without end");
  }

  private Preview tryReading(StoredUpload upload, ReadSettings settings)
      throws FileRefusedException, IOException {
    var files = upload.files();
    var reading = new PreviewReading(upload.dayZone(), files.size() > 1);
    long rowsBefore = 0;
    long bytesBefore = 0;
    for (int i = 0; i < files.size(); i++) {
      var file = files.get(i);
      if (file.isRefused()) {
        reading.add(PreviewedFile.refused(file.name(), file.refusal()));
        continue;
      }
      var source = new CountedSource(file.source());
      var progress = new Progress(upload, source, rowsBefore, bytesBefore);
      var found = new FileReading(reading, file.name(), progress::rows);
      ReadSettings settled;
      try {
        settled = columns.settle(upload.now().community(), file, settings);
        file.format().read(source, ColumnUses.readable(settled), found);
      } catch (FileRefusedException | FileReading.Refused e) {
        refuse(upload, i, e instanceof FileReading.Refused r ? r.why() : (FileRefusedException) e);
        return null;
      }
      reading.add(found.finish(file.format(), file.encoding(), settled, source.bytes()));
      rowsBefore += found.rows();
      bytesBefore += source.bytes();
    }
    return reading.finish(settings);
  }

  private static void refuse(StoredUpload upload, int file, FileRefusedException why)
      throws FileRefusedException {
    upload.refuse(file, why.wording());
    if (upload.files().stream().allMatch(ReceivedFile::isRefused)) {
      throw why;
    }
  }

  private record Progress(
      StoredUpload upload, CountedSource source, long rowsBefore, long bytesBefore) {

    void rows(long rows) {
      if (upload.isCancelled()) {
        throw new CancellationException();
      }
      upload.change(now -> now.progressed(rowsBefore + rows, bytesBefore + source.bytes()));
    }
  }
}
