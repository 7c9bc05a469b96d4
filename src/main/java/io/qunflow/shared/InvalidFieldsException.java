package io.qunflow.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Given fields are wrong; names each of them with what helps. */
public abstract class InvalidFieldsException extends BusinessException {

  private final transient Map<String, Wording> errors;

  /**
   * @param what was not done; {@link Wording#NONE} where the faults say enough
   * @param errors field → what is wrong with it; in the order of the fields
   */
  protected InvalidFieldsException(String code, Wording what, Map<String, Wording> errors) {
    super(Kind.INVALID, code, what.and(Wording.clauses(errors.values())));
    this.errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors));
  }

  /** In Chinese only. {@code ErrorsInBothLanguagesTest} refuses it: say it in English too. */
  protected InvalidFieldsException(String code, String what, Map<String, String> errors) {
    super(Kind.INVALID, code, what + String.join("；", errors.values()));
    var said = new LinkedHashMap<String, Wording>();
    errors.forEach((field, error) -> said.put(field, Wording.same(error)));
    this.errors = Collections.unmodifiableMap(said);
  }

  /** Field → what is wrong with it, never empty. */
  public Map<String, Wording> errors() {
    return errors;
  }
}
