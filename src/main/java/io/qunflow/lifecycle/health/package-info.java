/** Step 7: the agreed standard of a good state, and the judgement of the operators (L7). */
@ApplicationModule(
    displayName = "L7 Health",
    allowedDependencies = {"shared", "community", "activity"})
package io.qunflow.lifecycle.health;

import org.springframework.modulith.ApplicationModule;
