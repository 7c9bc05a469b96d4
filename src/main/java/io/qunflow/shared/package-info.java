/** What every module may use: the business exception and money. */
@ApplicationModule(
    displayName = "Shared",
    allowedDependencies = {})
package io.qunflow.shared;

import org.springframework.modulith.ApplicationModule;
