package io.qunflow.process.lead;

import io.qunflow.funnel.lead.LeadOwners;
import io.qunflow.security.UserDirectory;
import org.springframework.stereotype.Component;

/** Whoever has a role in the product. */
@Component
class AccountOwners implements LeadOwners {

  private final UserDirectory users;

  AccountOwners(UserDirectory users) {
    this.users = users;
  }

  @Override
  public boolean isKnown(String account) {
    return !users.findGroups(account).isEmpty();
  }
}
