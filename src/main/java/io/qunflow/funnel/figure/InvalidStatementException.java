package io.qunflow.funnel.figure;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.List;

/** What was stated about a funnel cannot be as written. */
public class InvalidStatementException extends BusinessException {

  public static final String CODE = "INVALID_STATEMENT";

  public InvalidStatementException(Wording wrong) {
    super(Kind.INVALID, CODE, Wording.of("没有记下：%s。", "It was not recorded: %s.", wrong));
  }

  static void throwIfAny(List<Wording> wrong) throws InvalidStatementException {
    if (!wrong.isEmpty()) {
      throw new InvalidStatementException(Wording.clauses(wrong));
    }
  }
}
