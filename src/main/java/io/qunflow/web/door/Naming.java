package io.qunflow.web.door;

import io.qunflow.community.MemberSelect;
import io.qunflow.operations.identification.Nicknames;
import java.util.List;
import org.springframework.stereotype.Component;

/** A nickname as somebody types it, and what it may have been meant to be. */
@Component
class Naming {

  static final int MOST = 60;

  private final Nicknames nicknames;
  private final DoorLimits limits;

  Naming(Nicknames nicknames, DoorLimits limits) {
    this.nicknames = nicknames;
    this.limits = limits;
  }

  /**
   * @param text as it is kept
   * @param wrong key of the words for what is wrong with it; null if nothing is
   */
  record Typed(String text, String wrong) {}

  static Typed read(String nickname) {
    var typed = nickname.replaceAll("[\\p{Cc}\\p{Cs}]", "").strip();
    int length = typed.codePointCount(0, typed.length());
    return new Typed(typed, length == 0 ? "who.missing" : length > MOST ? "who.tooLong" : null);
  }

  /** What it may go on like; empty also if it was asked too often. */
  List<String> suggest(GroupVisit visit, MemberSelect audience, String typed) {
    return typed.codePointCount(0, typed.length()) >= Nicknames.LEAST_TYPED
            && typed.codePointCount(0, typed.length()) <= MOST
            && limits.maySuggest(visit)
        ? nicknames.suggest(audience, typed)
        : List.of();
  }
}
