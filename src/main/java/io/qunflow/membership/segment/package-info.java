/** Saved conditions over what is known of members; evaluated by the database. */
@ApplicationModule(
    displayName = "Segments",
    allowedDependencies = {"shared", "community"})
package io.qunflow.membership.segment;

import org.springframework.modulith.ApplicationModule;
