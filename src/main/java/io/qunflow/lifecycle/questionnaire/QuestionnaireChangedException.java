package io.qunflow.lifecycle.questionnaire;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Somebody saved a version in the meantime. */
public class QuestionnaireChangedException extends BusinessException {

  public static final String CODE = "QUESTIONNAIRE_CHANGED";

  public QuestionnaireChangedException(long id, int basedOn, int latest) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "问卷 %d 已经有第 %d 版，您改的是第 %d 版。请打开最新的一版，再改一次。",
            "Questionnaire %d has version %d by now, and you changed version %d. Open the newest version and change that.",
            id,
            latest,
            basedOn));
  }
}
