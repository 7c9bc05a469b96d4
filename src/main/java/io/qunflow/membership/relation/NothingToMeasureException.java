package io.qunflow.membership.relation;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** No whole week of the community is known. */
public class NothingToMeasureException extends BusinessException {

  public static final String CODE = "NO_WEEK_TO_MEASURE";

  NothingToMeasureException() {
    super(
        Kind.CONFLICT,
        CODE,
        Wording.of(
            "还没有一整周的聊天记录，看不出成员之间的关系。请先导入聊天记录，或者过完这一周再测。",
            "No whole week of messages is known, so relations between members cannot be told. Import messages, or measure when this week is over."));
  }
}
