package io.qunflow.honour.welfare;

import java.util.List;
import java.util.Locale;

/** Why a piece was not taken; stored by its lower-case name. */
public enum NotTaken {
  UNREACHABLE,
  DECLINED,
  LEFT,
  OTHER,
  /** Another account of the same person, found after the choice, got one or is to get one. */
  SAME_PERSON,
  ERASED;

  /** What a person may say; the others are found out. */
  public static List<NotTaken> said() {
    return List.of(UNREACHABLE, DECLINED, LEFT, OTHER);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static NotTaken of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
