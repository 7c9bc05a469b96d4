/**
 * What is in place before prospects are looked for: content with its way in, the portrait's facts,
 * word triggers; and through which channel and by which way of reach each member came (F6).
 */
@ApplicationModule(
    displayName = "F6 Prospects",
    allowedDependencies = {"shared", "community", "membership.segment"})
package io.qunflow.funnel.content;

import org.springframework.modulith.ApplicationModule;
