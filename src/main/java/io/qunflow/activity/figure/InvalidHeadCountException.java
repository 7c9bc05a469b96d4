package io.qunflow.activity.figure;

import io.qunflow.shared.InvalidFieldsException;
import io.qunflow.shared.Wording;
import java.util.Map;

/** A head count that cannot be. */
public class InvalidHeadCountException extends InvalidFieldsException {

  public static final String CODE = "INVALID_HEAD_COUNT";

  private InvalidHeadCountException(String field, Wording message) {
    super(CODE, Wording.of("人数没有记下：", "The head count was not recorded: "), Map.of(field, message));
  }

  static InvalidHeadCountException members(int members) {
    return new InvalidHeadCountException(
        "members",
        Wording.of(
            "人数（members）要在 0 到 %d 之间，收到的是 %d。",
            "The number of people (members) is between 0 and %d; given was %d.",
            HeadCounts.MOST,
            members));
  }

  static InvalidHeadCountException toCome() {
    return new InvalidHeadCountException(
        "at", Wording.of("数人的时间（at）不能在将来。", "The time of counting (at) cannot be in the future."));
  }
}
