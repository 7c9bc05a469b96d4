/** The daily sheet: what persons have to post or send, in order of time, and who is reminded. */
@ApplicationModule(
    displayName = "Daily sheet",
    allowedDependencies = {"shared", "community", "operations.messaging"})
package io.qunflow.operations.sheet;

import org.springframework.modulith.ApplicationModule;
