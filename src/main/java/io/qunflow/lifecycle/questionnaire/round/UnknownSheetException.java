package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.shared.BusinessException;

/** There is no such answer sheet. */
public class UnknownSheetException extends BusinessException {

  public static final String CODE = "UNKNOWN_SHEET";

  public UnknownSheetException(long sheet) {
    super(Kind.UNKNOWN, CODE, "没有编号为 %d 的答卷，可能已经被删除或合并。请刷新列表。".formatted(sheet));
  }
}
