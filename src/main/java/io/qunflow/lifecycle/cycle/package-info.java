/** The one lifecycle of a community: its cycles, and how far each step is. */
@ApplicationModule(
    displayName = "Lifecycle",
    allowedDependencies = {"shared", "community", "activity"})
package io.qunflow.lifecycle.cycle;

import org.springframework.modulith.ApplicationModule;
