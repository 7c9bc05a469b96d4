/** A small community of our own making, so that an empty product has something to show. */
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {"shared", "community", "activity", "lifecycle.cycle"})
package io.qunflow.demo;

import org.springframework.modulith.ApplicationModule;
