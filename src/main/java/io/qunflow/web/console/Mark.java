package io.qunflow.web.console;

import io.qunflow.community.Account;
import io.qunflow.community.Member;

/** Whether the figures count a member. */
enum Mark {
  ORDINARY,
  STAFF,
  BOT;

  static Mark of(Member member) {
    if (member.accounts().stream().anyMatch(Account::bot)) {
      return BOT;
    }
    return member.isStaffOrBot() ? STAFF : ORDINARY;
  }
}
