package io.qunflow.process.publicclass;

import io.qunflow.security.Roles;
import io.qunflow.security.UserDirectory;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may be given calls: operators alone see members. */
@Component
class CallOperators {

  /** The candidate group of lead.bpmn's task. */
  private static final String SKILL = "user";

  private final UserDirectory users;

  CallOperators(UserDirectory users) {
    this.users = users;
  }

  /**
   * Who makes calls, in every community: operators with the skill that call tasks ask for, or all
   * operators while nobody has it.
   */
  List<String> findAll() {
    var all = users.findMembers(Roles.OPERATOR);
    var skilled = users.findMembers(SKILL);
    var both = all.stream().filter(skilled::contains).toList();
    return both.isEmpty() ? all : both;
  }

  boolean isOperator(String account) {
    return users.findGroups(account).contains(Roles.OPERATOR);
  }
}
