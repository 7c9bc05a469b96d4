package io.qunflow.membership.role;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** There is no open review, or somebody else closed it. */
public class NoRoleReviewException extends BusinessException {

  public static final String CODE = "NO_ROLE_REVIEW";

  public NoRoleReviewException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "这份角色名单已经处理完了，或者已经重新测量。请从待办任务重新打开。",
            "This list of roles was settled already, or measured again. Open it again from the list of tasks."));
  }
}
