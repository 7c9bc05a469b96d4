package io.qunflow.community;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class BusinessLineExistsException extends BusinessException {

  public static final String CODE = "BUSINESS_LINE_EXISTS";

  public BusinessLineExistsException(String key) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "已有标识为 %s 的业务线。请换一个标识，或直接使用已有的业务线。",
            "There is a business line with the key %s already. Choose another key, or use that line.",
            key));
  }
}
