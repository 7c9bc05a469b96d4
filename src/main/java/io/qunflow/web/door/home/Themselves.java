package io.qunflow.web.door.home;

import io.qunflow.community.MemberId;

/** How the audit names a member who did something about its own data. */
final class Themselves {

  /** As {@code stated_via}: on the member's own pages. */
  static final String VIA = "door";

  private Themselves() {}

  static String of(MemberId member) {
    return "member:" + member.value();
  }
}
