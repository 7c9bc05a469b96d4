/** Finds out who comes by a link that is everybody's. */
@ApplicationModule(
    displayName = "Identification",
    allowedDependencies = {
      "shared",
      "community",
      "operations.messaging",
      "operations.messaging :: template"
    })
package io.qunflow.operations.identification;

import org.springframework.modulith.ApplicationModule;
