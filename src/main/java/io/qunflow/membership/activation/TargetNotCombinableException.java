package io.qunflow.membership.activation;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** A segment of those for whom any condition holds cannot be narrowed by another condition. */
public class TargetNotCombinableException extends BusinessException {

  public static final String CODE = "TARGET_NOT_COMBINABLE";

  TargetNotCombinableException(String segment) {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "分组“%s”是满足任一条件的，不能再加上“潜水党”存成一个分组。请把它改成满足全部条件，或者拆成几个分组。",
            "Segment %s takes any of its conditions, so being a lurker cannot be added to it. Make it take all of them, or split it.",
            segment));
  }
}
