/**
 * Check-ins (打卡): members say that they did something today, and are known in order of time (H1).
 */
@ApplicationModule(
    displayName = "Check-ins",
    allowedDependencies = {
      "shared",
      "community",
      "membership.segment",
      "operations.link",
      "operations.messaging",
      "operations.messaging :: template"
    })
package io.qunflow.operations.checkin;

import org.springframework.modulith.ApplicationModule;
