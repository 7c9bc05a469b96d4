/**
 * Touch in context (场景触达): words in messages for which a reply is proposed that a person sends
 * (F6).
 */
@ApplicationModule(
    displayName = "F6 Word triggers",
    allowedDependencies = {"shared", "community", "membership.consent", "operations.messaging"})
package io.qunflow.funnel.trigger;

import org.springframework.modulith.ApplicationModule;
