package io.qunflow.lifecycle.questionnaire;

import io.qunflow.shared.BusinessException;
import java.time.LocalDate;

/** The questionnaire is said to have been sent on a day still to come. */
public class SendingRefusedException extends BusinessException {

  public static final String CODE = "SENDING_REFUSED";

  public SendingRefusedException(LocalDate sentOn, LocalDate today) {
    super(Kind.INVALID, CODE, "发出的日期 %s 还没有到，今天是 %s。请在发出以后再完成这个任务。".formatted(sentOn, today));
  }
}
