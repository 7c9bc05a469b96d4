/** Step 7: the agreed standard of a good state, its weekly measuring, and the work it calls for. */
@ApplicationModule(
    displayName = "L7 Health",
    allowedDependencies = {"shared", "community", "activity", "activity :: figure"})
package io.qunflow.lifecycle.health;

import org.springframework.modulith.ApplicationModule;
