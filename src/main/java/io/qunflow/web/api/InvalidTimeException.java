package io.qunflow.web.api;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.JsonFields;
import io.qunflow.shared.Wording;
import java.util.Map;

/** A field of a body should be a moment and is none. */
class InvalidTimeException extends InvalidFieldsException {

  InvalidTimeException(MismatchedInputException e) {
    super(
        "INVALID_TIME",
        Wording.NONE,
        Map.of(
            JsonFields.path(e),
            Wording.of(
                "%s 不是时间。写成 2026-11-29T20:00（按社群的时区），或带时差 2026-11-29T20:00+08:00、"
                    + "2026-11-29T12:00:00Z",
                "%s is no moment. Write 2026-11-29T20:00 by the clock of the community's zone, or"
                    + " with an offset: 2026-11-29T20:00+08:00, 2026-11-29T12:00:00Z",
                JsonFields.path(e))));
  }
}
