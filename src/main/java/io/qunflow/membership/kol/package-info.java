/** Members with a say: selected or trained, paid by the term, dropped by rule (A5). */
@ApplicationModule(
    displayName = "KOLs",
    allowedDependencies = {"shared", "community"})
package io.qunflow.membership.kol;

import org.springframework.modulith.ApplicationModule;
