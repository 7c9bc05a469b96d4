/** Step 5: who runs the community this week, chosen fairly and paid (L5). */
@ApplicationModule(
    displayName = "L5 Duty",
    allowedDependencies = {"shared", "community", "activity"})
package io.qunflow.lifecycle.duty;

import org.springframework.modulith.ApplicationModule;
