package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no such answer sheet. */
public class UnknownSheetException extends BusinessException {

  public static final String CODE = "UNKNOWN_SHEET";

  public UnknownSheetException(long sheet) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的答卷，可能已经被删除或合并。请刷新列表。",
            "There is no answer sheet with the number %d; it may have been deleted or merged. Reload the list.",
            sheet));
  }
}
