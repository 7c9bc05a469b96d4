/** Free services and touches over days, and who came back for them (F2). */
@ApplicationModule(
    displayName = "F2 Stickiness",
    allowedDependencies = {"shared", "community"})
package io.qunflow.funnel.stickiness;

import org.springframework.modulith.ApplicationModule;
