/** Pieces of something handed to members of an audience, none twice, none beyond what is there. */
@ApplicationModule(
    displayName = "Welfare",
    allowedDependencies = {"shared", "community", "operations.messaging"})
package io.qunflow.honour.welfare;

import org.springframework.modulith.ApplicationModule;
