package io.qunflow.activity.figure;

import io.qunflow.shared.InvalidFieldsException;
import java.util.Map;

/** A head count that cannot be. */
public class InvalidHeadCountException extends InvalidFieldsException {

  public static final String CODE = "INVALID_HEAD_COUNT";

  private InvalidHeadCountException(String field, String message) {
    super(CODE, "人数没有记下：", Map.of(field, message));
  }

  static InvalidHeadCountException members(int members) {
    return new InvalidHeadCountException(
        "members", "人数（members）要在 0 到 %d 之间，收到的是 %d。".formatted(HeadCounts.MOST, members));
  }

  static InvalidHeadCountException toCome() {
    return new InvalidHeadCountException("at", "数人的时间（at）不能在将来。");
  }
}
