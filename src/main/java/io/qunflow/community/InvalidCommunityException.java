package io.qunflow.community;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** Fields of a new community are wrong: {@code key, name, type, timeZone} or {@code line}. */
public class InvalidCommunityException extends InvalidFieldsException {

  public static final String CODE = "INVALID_COMMUNITY";

  InvalidCommunityException(Map<String, Wording> errors) {
    super(CODE, Wording.of("社群没有建立：", "The community was not created: "), errors);
  }
}
