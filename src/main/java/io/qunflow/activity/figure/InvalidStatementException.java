package io.qunflow.activity.figure;

import io.qunflow.shared.InvalidFieldsException;
import java.util.Map;

/** What somebody stated about a community is wrong, field by field. */
public class InvalidStatementException extends InvalidFieldsException {

  public static final String CODE = "INVALID_STATEMENT";

  public InvalidStatementException(Map<String, String> errors) {
    super(CODE, "没有记下：", errors);
  }
}
