/** How much the owner, the stewards and our own people write of all that is written (A3). */
@ApplicationModule(
    displayName = "Balance",
    allowedDependencies = {"shared", "community", "activity :: figure"})
package io.qunflow.membership.balance;

import org.springframework.modulith.ApplicationModule;
