package io.qunflow.web.api;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.JsonFields;
import io.qunflow.shared.Wording;
import java.util.Map;

/** A body has a field that there is not: nothing of it was taken. */
class UnknownFieldException extends InvalidFieldsException {

  UnknownFieldException(UnrecognizedPropertyException e) {
    super("UNKNOWN_FIELD", Wording.NONE, Map.of(JsonFields.path(e), JsonFields.unknown(e)));
  }
}
