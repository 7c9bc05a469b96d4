package io.qunflow.activity.figure;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** What somebody stated about a community is wrong, field by field. */
public class InvalidStatementException extends InvalidFieldsException {

  public static final String CODE = "INVALID_STATEMENT";

  public InvalidStatementException(Map<String, Wording> errors) {
    super(CODE, Wording.of("没有记下：", "Not recorded: "), errors);
  }
}
