package io.qunflow.lifecycle.health;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** A standard whose bounds contradict each other, or with too few figures (L7.0, L7.4). */
public class StandardRefusedException extends InvalidFieldsException {

  public static final String CODE = "STANDARD_REFUSED";

  /**
   * @param errors field → what is wrong: {@code agreedBy}, {@code figures} or {@code
   *     figures.solving_rate}
   */
  public StandardRefusedException(Map<String, Wording> errors) {
    super(CODE, Wording.NONE, errors);
  }

  public StandardRefusedException(Wording message) {
    this(Map.of("figures", message));
  }

  StandardRefusedException(HealthFigure figure, Wording message) {
    this(Map.of("figures." + figure.word(), message));
  }
}
