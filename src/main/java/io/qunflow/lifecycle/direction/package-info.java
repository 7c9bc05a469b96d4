/** Step 1: what a community is for, whom it serves, and how activity becomes money (L1). */
@ApplicationModule(
    displayName = "L1 Direction",
    allowedDependencies = {"shared", "community", "activity"})
package io.qunflow.lifecycle.direction;

import org.springframework.modulith.ApplicationModule;
