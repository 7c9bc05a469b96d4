package io.qunflow.funnel.sale;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

public class InvalidGroupBuyException extends InvalidFieldsException {

  public static final String CODE = "INVALID_GROUP_BUY";

  InvalidGroupBuyException(Map<String, Wording> errors) {
    super(CODE, Wording.of("拼团没有记下：", "The group buy was not taken: "), errors);
  }
}
