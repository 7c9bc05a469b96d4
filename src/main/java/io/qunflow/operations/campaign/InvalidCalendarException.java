package io.qunflow.operations.campaign;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Nothing of the calendar was taken over. */
public class InvalidCalendarException extends BusinessException {

  public static final String CODE = "INVALID_CALENDAR";

  InvalidCalendarException(Wording why) {
    super(Kind.INVALID, CODE, Wording.of("日历没有导入：%s", "The calendar was not imported: %s", why));
  }
}
