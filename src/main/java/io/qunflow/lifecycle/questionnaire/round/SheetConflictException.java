package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Somebody was first: saved elsewhere meanwhile, submitted already, or the member has answered. */
public class SheetConflictException extends BusinessException {

  public static final String CODE = "SHEET_CONFLICT";

  private SheetConflictException(Wording message) {
    super(Kind.CONFLICT, CODE, message);
  }

  static SheetConflictException savedElsewhere() {
    return new SheetConflictException(
        Wording.of(
            "这份问卷刚才在别的页面保存过。请刷新页面，接着填写。",
            "This questionnaire was just saved on another page. Reload this page and go on."));
  }

  static SheetConflictException submitted() {
    return new SheetConflictException(
        Wording.of(
            "这份问卷已经提交，不能再改。", "This questionnaire was sent in and cannot be changed any more."));
  }

  static SheetConflictException answered(String nickname) {
    return new SheetConflictException(
        Wording.of(
            "%s 在这一轮已经有答案。请核对是不是同一个人，不是就选别的成员。",
            "%s has answered in this round already. Check whether it is the same person; if not, choose another member.",
            nickname));
  }

  static SheetConflictException matched() {
    return new SheetConflictException(
        Wording.of(
            "这份答卷已经有人认领。请刷新列表。",
            "This answer sheet belongs to somebody already. Reload the list."));
  }
}
