/** Base and conversion groups of a community, and who moves between them (A7). */
@ApplicationModule(
    displayName = "Layers",
    allowedDependencies = {"shared", "community", "activity :: figure", "membership.segment"})
package io.qunflow.membership.layer;

import org.springframework.modulith.ApplicationModule;
