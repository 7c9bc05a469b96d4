/** What members and community give each other, and what carries it (F1). */
@ApplicationModule(
    displayName = "F1 Value",
    allowedDependencies = {"shared", "community"})
package io.qunflow.funnel.value;

import org.springframework.modulith.ApplicationModule;
