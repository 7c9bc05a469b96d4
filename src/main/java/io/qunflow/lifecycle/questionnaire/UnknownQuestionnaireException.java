package io.qunflow.lifecycle.questionnaire;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownQuestionnaireException extends BusinessException {

  public static final String CODE = "UNKNOWN_QUESTIONNAIRE";

  public UnknownQuestionnaireException(long id) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的问卷。请从问卷列表里打开。",
            "There is no questionnaire with the number %d. Open it from the list of questionnaires.",
            id));
  }

  public UnknownQuestionnaireException(long id, int version) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "问卷 %d 没有第 %d 版。请从问卷列表里打开。",
            "Questionnaire %d has no version %d. Open it from the list of questionnaires.",
            id,
            version));
  }
}
