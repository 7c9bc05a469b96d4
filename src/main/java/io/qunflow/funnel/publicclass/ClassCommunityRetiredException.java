package io.qunflow.funnel.publicclass;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** Nothing is taught any more in a community that was retired. */
public class ClassCommunityRetiredException extends BusinessException {

  public static final String CODE = "CLASS_COMMUNITY_RETIRED";

  ClassCommunityRetiredException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "社群已经停运，不能再开公开课。", "The community was retired: there are no more public classes."));
  }
}
