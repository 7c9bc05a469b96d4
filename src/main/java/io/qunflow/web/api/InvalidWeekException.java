package io.qunflow.web.api;

import io.qunflow.shared.InvalidFieldsException;
import java.util.Map;

/** A request names no week, or weeks the wrong way round. */
class InvalidWeekException extends InvalidFieldsException {

  InvalidWeekException(String field, String message) {
    super("INVALID_WEEK", "", Map.of(field, message));
  }
}
