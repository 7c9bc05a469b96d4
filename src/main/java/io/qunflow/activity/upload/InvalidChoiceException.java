package io.qunflow.activity.upload;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** What was said about an upload is not enough to import it, or is wrong. */
public class InvalidChoiceException extends InvalidFieldsException {

  public static final String CODE = "INVALID_IMPORT_CHOICE";

  InvalidChoiceException(Map<String, Wording> errors) {
    super(CODE, Wording.of("还不能导入：", "Cannot be imported yet: "), errors);
  }
}
