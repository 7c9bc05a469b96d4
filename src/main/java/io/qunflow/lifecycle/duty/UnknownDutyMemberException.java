package io.qunflow.lifecycle.duty;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;
import java.util.List;

/** Somebody on the list of those who agreed is no member of the community. */
public class UnknownDutyMemberException extends BusinessException {

  public static final String CODE = "UNKNOWN_DUTY_MEMBER";

  UnknownDutyMemberException(List<String> names) {
    super(
        Kind.UNKNOWN,
        CODE,
        Wording.of(
            "社群里没有叫“%s”的成员。请核对昵称，或先导入有他们发言的记录。",
            "The community has no member called “%s”. Check the nickname, or import chats they wrote in first.",
            String.join("”“", names)));
  }
}
