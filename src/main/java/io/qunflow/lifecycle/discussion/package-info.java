/** Step 4: planned rounds of talk and what came of them (L4). */
@ApplicationModule(
    displayName = "L4 Discussion",
    allowedDependencies = {"shared", "community", "activity", "activity :: figure"})
package io.qunflow.lifecycle.discussion;

import org.springframework.modulith.ApplicationModule;
