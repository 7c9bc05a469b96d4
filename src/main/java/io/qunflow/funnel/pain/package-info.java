/** What each segment lacks and would gain, and how an offering compares with competitors (F3). */
@ApplicationModule(
    displayName = "F3 Pain points",
    allowedDependencies = {"shared", "community"})
package io.qunflow.funnel.pain;

import org.springframework.modulith.ApplicationModule;
