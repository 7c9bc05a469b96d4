package io.qunflow.operations.messaging.template;

import io.qunflow.shared.BusinessException;

/** A text speaks of something nobody gave. */
public class MissingValueException extends BusinessException {

  public static final String CODE = "MISSING_VALUE";

  private final String variable;

  MissingValueException(String variable) {
    super(Kind.INVALID, CODE, "消息里的变量 {{%s}} 没有内容。请修改模板，或补上它的内容。".formatted(variable));
    this.variable = variable;
  }

  public String variable() {
    return variable;
  }
}
