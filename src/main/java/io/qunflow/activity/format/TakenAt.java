package io.qunflow.activity.format;

import io.qunflow.shared.Wording;
import java.time.Instant;

/** When a list of members was taken, which such files never say. */
final class TakenAt {

  private TakenAt() {}

  static Instant of(ReadSettings settings) throws FileRefusedException {
    if (settings.takenAt() == null) {
      throw new FileRefusedException(
          Wording.of(
              "名单没有写明是什么时候导出的，请填名单的时间再导入。",
              "The list does not say when it was exported. Fill in its time, then import it."));
    }
    return settings.takenAt();
  }
}
