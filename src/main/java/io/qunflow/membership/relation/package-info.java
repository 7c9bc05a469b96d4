/** How strongly members are tied: by interest and by emotion, both measured (A6). */
@ApplicationModule(
    displayName = "Relations",
    allowedDependencies = {"shared", "community", "activity :: figure", "membership.segment"})
package io.qunflow.membership.relation;

import org.springframework.modulith.ApplicationModule;
