/**
 * Messages that leave: written with the work that wants them, sent by workers, each accounted for.
 */
@ApplicationModule(
    displayName = "Messaging",
    allowedDependencies = {"shared", "community", "operations.link", "membership.consent"})
package io.qunflow.operations.messaging;

import org.springframework.modulith.ApplicationModule;
