package io.qunflow.lifecycle.questionnaire;

import io.qunflow.shared.BusinessException;

public class UnknownQuestionnaireException extends BusinessException {

  public static final String CODE = "UNKNOWN_QUESTIONNAIRE";

  public UnknownQuestionnaireException(long id) {
    super(Kind.UNKNOWN, CODE, "没有编号为 %d 的问卷。请从问卷列表里打开。".formatted(id));
  }

  public UnknownQuestionnaireException(long id, int version) {
    super(Kind.UNKNOWN, CODE, "问卷 %d 没有第 %d 版。请从问卷列表里打开。".formatted(id, version));
  }
}
