/** The eight roles of members, from what they do, confirmed by a person (A3). */
@ApplicationModule(
    displayName = "Roles",
    allowedDependencies = {"shared", "community", "membership.segment"})
package io.qunflow.membership.role;

import org.springframework.modulith.ApplicationModule;
