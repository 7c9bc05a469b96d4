package io.qunflow.operations.messaging.template;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** A template was not kept; each mistake is named at its field, such as {@code zh.body}. */
public class InvalidTemplateException extends InvalidFieldsException {

  public static final String CODE = "INVALID_TEMPLATE";

  InvalidTemplateException(Map<String, Wording> errors) {
    super(CODE, Wording.of("模板没有保存：", "The template was not saved: "), errors);
  }
}
