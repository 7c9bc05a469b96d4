/**
 * What a community sells: list price, cost, commission and reward share, and the floor they make
 * together, under which nobody sells (F3).
 */
@ApplicationModule(
    displayName = "Offerings",
    allowedDependencies = {"shared", "community"})
package io.qunflow.funnel.offering;

import org.springframework.modulith.ApplicationModule;
