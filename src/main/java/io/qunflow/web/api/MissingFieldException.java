package io.qunflow.web.api;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** A body without what everything else depends on. */
class MissingFieldException extends InvalidFieldsException {

  static final String CODE = "MISSING_FIELD";

  private MissingFieldException(String field, Wording what) {
    super(CODE, Wording.NONE, Map.of(field, what));
  }

  static void check(String field, String given, Wording what) throws MissingFieldException {
    if (given == null || given.isBlank()) {
      throw new MissingFieldException(field, what);
    }
  }
}
