package io.qunflow.web.api;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Relations were never measured. */
class NotMeasuredException extends BusinessException {

  NotMeasuredException() {
    super(
        Kind.UNKNOWN,
        "NOT_MEASURED",
        Wording.of(
            "这个社群还没有测量过成员之间的关系。过完一整周会自动测量，也可以现在测量。",
            "Relations were not measured in this community yet. They are after a whole week, or now if asked."));
  }
}
