package io.qunflow.web.door;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.time.Duration;

/** More than a group of people would come, or ask, within this time. */
class TooManyAtOnceException extends BusinessException {

  private final Duration within;

  TooManyAtOnceException(Duration within) {
    super(
        Kind.CONFLICT,
        "TOO_MANY_AT_ONCE",
        Wording.of("来的人太多了，请过几分钟再试。", "Too many people at once. Try again in a few minutes."));
    this.within = within;
  }

  /** After which it surely goes again. */
  Duration within() {
    return within;
  }
}
