/**
 * Order in a community: cases against members, decided by a person and open to appeal (A4), and
 * crises of public opinion, which stop all automatic sending (A8).
 */
@ApplicationModule(
    displayName = "Moderation",
    allowedDependencies = {"shared", "community", "membership.kind", "membership.role"})
package io.qunflow.membership.moderation;

import org.springframework.modulith.ApplicationModule;
