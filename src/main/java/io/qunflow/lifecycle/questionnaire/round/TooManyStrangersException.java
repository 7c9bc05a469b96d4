package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/**
 * Too many unknown people began a sheet by the group link of a round; who is recognised still comes
 * in.
 */
public class TooManyStrangersException extends BusinessException {

  public static final String CODE = "TOO_MANY_STRANGERS";

  public TooManyStrangersException(long round) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "从问卷回收 %d 的群链接来的、还认不出是谁的人太多了。",
            "Too many people came by the group link of round %d whom nobody recognises yet.",
            round));
  }
}
