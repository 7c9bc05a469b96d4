/** Links by which a member comes in without a login: signed, limited in time, revocable. */
@ApplicationModule(
    displayName = "Links",
    allowedDependencies = {"shared", "community"})
package io.qunflow.operations.link;

import org.springframework.modulith.ApplicationModule;
