/** Which silent members a round addresses, and which it leaves alone (A3). */
@ApplicationModule(
    displayName = "Activation",
    allowedDependencies = {"shared", "community", "membership.role", "membership.segment"})
package io.qunflow.membership.activation;

import org.springframework.modulith.ApplicationModule;
