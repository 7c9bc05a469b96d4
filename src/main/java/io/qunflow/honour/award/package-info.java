/** Rounds of awards: who is honoured by figures and by an operator's choice (H1, H2). */
@ApplicationModule(
    displayName = "H2 Award rounds",
    allowedDependencies = {"shared", "community", "operations.messaging"})
package io.qunflow.honour.award;

import org.springframework.modulith.ApplicationModule;
