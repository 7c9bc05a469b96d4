/**
 * Leads (潜在客户): members with shown interest, and companies that ask; followed by a person until
 * they end (A4, P3, P4).
 */
@ApplicationModule(
    displayName = "Leads",
    allowedDependencies = {"shared", "community"})
package io.qunflow.funnel.lead;

import org.springframework.modulith.ApplicationModule;
