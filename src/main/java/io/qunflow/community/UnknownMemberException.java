package io.qunflow.community;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class UnknownMemberException extends BusinessException {

  public static final String CODE = "UNKNOWN_MEMBER";

  public UnknownMemberException(MemberId member) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "没有编号为 %d 的成员。请从成员列表里选。",
            "There is no member with the number %d. Choose one from the list of members.",
            member.value()));
  }
}
