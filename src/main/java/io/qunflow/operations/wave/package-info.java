/** Waves: one process instance over a frozen audience, whose steps work on members in sets (C3). */
@ApplicationModule(
    displayName = "Waves",
    allowedDependencies = {"shared", "community"})
package io.qunflow.operations.wave;

import org.springframework.modulith.ApplicationModule;
