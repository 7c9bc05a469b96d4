package io.qunflow.web.console;

import io.qunflow.activity.upload.Upload;
import java.time.ZoneId;
import java.util.List;

/** An upload of today in a list. */
record UploadLine(Upload upload, String when) {

  static List<UploadLine> of(List<Upload> uploads, ZoneId zone, Words words) {
    return uploads.stream()
        .map(upload -> new UploadLine(upload, words.moment(upload.receivedAt(), zone)))
        .toList();
  }
}
