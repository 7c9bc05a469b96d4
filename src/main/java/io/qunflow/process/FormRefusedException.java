package io.qunflow.process;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.List;

/** A form whose values are wrong; every wrong field is named. */
public class FormRefusedException extends BusinessException {

  public static final String CODE = "FORM_REFUSED";

  private final transient List<FieldError> errors;

  public FormRefusedException(Wording message, List<FieldError> errors) {
    super(Kind.INVALID, CODE, message);
    this.errors = List.copyOf(errors);
  }

  /** At least one, in the order of the form. */
  public List<FieldError> errors() {
    return errors;
  }
}
