package io.qunflow.activity.upload;

import io.qunflow.activity.format.FileFormat;
import io.qunflow.activity.format.FileSource;
import io.qunflow.shared.Wording;

/**
 * A file that was received and recognised, or refused.
 *
 * @param format null if it was refused
 * @param encoding null if it is no text
 * @param refusal null if it was recognised
 */
record ReceivedFile(FileSource source, FileFormat format, String encoding, Wording refusal) {

  static ReceivedFile recognised(FileSource source, FileFormat format, String encoding) {
    return new ReceivedFile(source, format, encoding, null);
  }

  static ReceivedFile refused(FileSource source, Wording refusal) {
    return new ReceivedFile(source, null, null, refusal);
  }

  String name() {
    return source.name();
  }

  boolean isRefused() {
    return refusal != null;
  }

  ReceivedFile refusedFor(Wording why) {
    return refused(source, why);
  }
}
