package io.qunflow.membership.role;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

public class RoleReviewRunningException extends BusinessException {

  public static final String CODE = "ROLE_REVIEW_RUNNING";

  public RoleReviewRunningException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "这个社群已有一份角色名单在等人确认，请先处理完。",
            "A list of roles of this community waits for somebody already. Settle that first."));
  }
}
