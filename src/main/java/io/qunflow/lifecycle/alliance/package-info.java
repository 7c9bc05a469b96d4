/** Step 8: partners who give goods for exposure, with no cash between (L8). */
@ApplicationModule(
    displayName = "L8 Alliance",
    allowedDependencies = {"shared", "community", "activity"})
package io.qunflow.lifecycle.alliance;

import org.springframework.modulith.ApplicationModule;
