/**
 * Public classes (公开课): planned by five answers, registered for by a link, attended, and brought to
 * an end for everybody who registered (P1–P4).
 */
@ApplicationModule(
    displayName = "Public classes",
    allowedDependencies = {
      "shared",
      "community",
      "membership.consent",
      "membership.segment",
      "operations.link",
      "operations.messaging",
      "operations.messaging :: incoming"
    })
package io.qunflow.funnel.publicclass;

import org.springframework.modulith.ApplicationModule;
