/** What a member allows: consent per purpose, opt-out per channel, withdrawn as easily as given. */
@ApplicationModule(
    displayName = "Consent",
    allowedDependencies = {"shared", "community"})
package io.qunflow.membership.consent;

import org.springframework.modulith.ApplicationModule;
