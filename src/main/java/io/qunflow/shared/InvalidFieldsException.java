package io.qunflow.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Given fields are wrong; names each of them with what helps. */
public abstract class InvalidFieldsException extends BusinessException {

  private final transient Map<String, String> errors;

  /**
   * @param errors field → what is wrong with it, for the operator; in the order of the fields
   */
  protected InvalidFieldsException(String code, String what, Map<String, String> errors) {
    super(Kind.INVALID, code, what + String.join("；", errors.values()));
    this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  /** Field → what is wrong with it, never empty. */
  public Map<String, String> errors() {
    return errors;
  }
}
