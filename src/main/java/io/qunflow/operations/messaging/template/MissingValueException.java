package io.qunflow.operations.messaging.template;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A text speaks of something nobody gave. */
public class MissingValueException extends BusinessException {

  public static final String CODE = "MISSING_VALUE";

  private final String variable;

  MissingValueException(String variable) {
    super(
        Kind.INVALID,
        CODE,
        Wording.of(
            "消息里的变量 {{%s}} 没有内容。请修改模板，或补上它的内容。",
            "The variable {{%s}} of the message has no content. Change the template, or give it some.",
            variable));
    this.variable = variable;
  }

  public String variable() {
    return variable;
  }
}
