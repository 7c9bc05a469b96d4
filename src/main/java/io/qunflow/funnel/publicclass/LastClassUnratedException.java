package io.qunflow.funnel.publicclass;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** The next class needs the rating of the last one (P1). */
public class LastClassUnratedException extends BusinessException {

  public static final String CODE = "LAST_CLASS_UNRATED";

  LastClassUnratedException(String title) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "上一场“%s”还没上完或者还没评分。先评上一场，再定下一场的时间（好课一场胜过十场）。",
            "The last class “%s” has not been held or rated yet. Rate it before the next one gets a date.",
            title));
  }
}
