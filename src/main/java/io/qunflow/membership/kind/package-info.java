/** Why members are in a community: to learn, for company, to recruit, to advertise (A4). */
@ApplicationModule(
    displayName = "Member kinds",
    allowedDependencies = {"shared", "community", "membership.segment"})
package io.qunflow.membership.kind;

import org.springframework.modulith.ApplicationModule;
