package io.qunflow.web.api;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** A request names no week, or weeks the wrong way round. */
class InvalidWeekException extends InvalidFieldsException {

  InvalidWeekException(String field, Wording message) {
    super("INVALID_WEEK", Wording.NONE, Map.of(field, message));
  }
}
