/**
 * What is started by the clock: what, for whom, when; each firing once, each member once a firing.
 */
@ApplicationModule(
    displayName = "Campaigns",
    allowedDependencies = {
      "shared",
      "community",
      "membership.segment",
      "operations.messaging",
      "operations.messaging::template",
      "operations.messaging::channel",
      "operations.wave"
    })
package io.qunflow.operations.campaign;

import org.springframework.modulith.ApplicationModule;
