package io.qunflow.lifecycle.questionnaire.round;

import io.qunflow.community.MemberId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is meant by a name in a file: never one of several whom it may mean. */
@Component
class AnswererNames {

  private final SheetMapper sheets;

  AnswererNames(SheetMapper sheets) {
    this.sheets = sheets;
  }

  /**
   * @param one empty where nobody or more than one may be meant
   * @param several whether it is more than one
   */
  record Found(Optional<MemberId> one, boolean several) {}

  /** By account, else by nickname; of several with a nickname the only one the round asks. */
  Found find(Round round, String name) {
    var stripped = name.strip();
    if (stripped.isEmpty()) {
      return new Found(Optional.empty(), false);
    }
    var byAccount = sheets.findByAccount(round.community(), stripped);
    var named =
        byAccount.isEmpty() ? sheets.findByNickname(round.community(), stripped) : byAccount;
    return named.size() > 1
        ? only(sheets.findInAudience(round.id(), stripped), true)
        : only(named, false);
  }

  private static Found only(List<MemberId> members, boolean several) {
    return members.size() == 1
        ? new Found(Optional.of(members.get(0)), false)
        : new Found(Optional.empty(), several);
  }
}
