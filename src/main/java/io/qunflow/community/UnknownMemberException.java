package io.qunflow.community;

import io.qunflow.shared.BusinessException;

public class UnknownMemberException extends BusinessException {

  public static final String CODE = "UNKNOWN_MEMBER";

  public UnknownMemberException(MemberId member) {
    super(Kind.UNKNOWN, CODE, "没有编号为 %d 的成员。请从成员列表里选。".formatted(member.value()));
  }
}
