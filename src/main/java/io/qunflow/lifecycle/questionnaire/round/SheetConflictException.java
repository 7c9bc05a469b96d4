package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.shared.BusinessException;

/** Somebody was first: saved elsewhere meanwhile, submitted already, or the member has answered. */
public class SheetConflictException extends BusinessException {

  public static final String CODE = "SHEET_CONFLICT";

  private SheetConflictException(String message) {
    super(Kind.CONFLICT, CODE, message);
  }

  static SheetConflictException savedElsewhere() {
    return new SheetConflictException("这份问卷刚才在别的页面保存过。请刷新页面，接着填写。");
  }

  static SheetConflictException submitted() {
    return new SheetConflictException("这份问卷已经提交，不能再改。");
  }

  static SheetConflictException answered(String nickname) {
    return new SheetConflictException("%s 在这一轮已经有答案。请核对是不是同一个人，不是就选别的成员。".formatted(nickname));
  }

  static SheetConflictException matched() {
    return new SheetConflictException("这份答卷已经有人认领。请刷新列表。");
  }
}
