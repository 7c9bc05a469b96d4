package io.qunflow.funnel.content;

import io.qunflow.shared.BusinessException;
import io.qunflow.shared.Wording;

/** What was said of a member's source cannot be. */
public class InvalidMemberSourceException extends BusinessException {

  public static final String CODE = "INVALID_MEMBER_SOURCE";

  private InvalidMemberSourceException(Wording message) {
    super(Kind.INVALID, CODE, message);
  }

  static InvalidMemberSourceException unknown(String field, String word, String known) {
    return new InvalidMemberSourceException(
        Wording.of(
            "%s 写 %s 之一，收到的是 %s", "%s is one of %s, not %s", field, known, String.valueOf(word)));
  }

  static InvalidMemberSourceException tooLong(int most) {
    return new InvalidMemberSourceException(
        Wording.of("来源的说明最多 %d 字。", "Say the source in at most %d characters.", most));
  }

  /** Neither or both of a member and a segment were named. */
  public static InvalidMemberSourceException ofWhom() {
    return new InvalidMemberSourceException(
        Wording.of(
            "写一名成员（member）或一个分组（segment），写其中一个",
            "Name either a member (member) or a segment (segment)"));
  }
}
