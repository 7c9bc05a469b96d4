package io.qunflow.community;

import io.qunflow.shared.InvalidFieldsException;
import java.util.Map;

/** Fields of a new group are wrong. */
public class InvalidGroupException extends InvalidFieldsException {

  public static final String CODE = "INVALID_GROUP";

  InvalidGroupException(Map<String, String> errors) {
    super(CODE, "群没有建立：", errors);
  }
}
