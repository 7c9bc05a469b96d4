package io.qunflow.community;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** Fields of a new group are wrong. */
public class InvalidGroupException extends InvalidFieldsException {

  public static final String CODE = "INVALID_GROUP";

  InvalidGroupException(Map<String, Wording> errors) {
    super(CODE, Wording.of("群没有建立：", "The group was not created: "), errors);
  }
}
