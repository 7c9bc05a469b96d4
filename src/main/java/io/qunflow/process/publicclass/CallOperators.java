package io.qunflow.process.publicclass;

import io.qunflow.security.Roles;
import io.qunflow.security.UserDirectory;
import org.springframework.stereotype.Component;

/** Who may be given calls: operators alone see members. */
@Component
class CallOperators {

  private final UserDirectory users;

  CallOperators(UserDirectory users) {
    this.users = users;
  }

  boolean isOperator(String account) {
    return users.findGroups(account).contains(Roles.OPERATOR);
  }
}
