/** How many go how far from member to buyer, and what it brings (F7). */
@ApplicationModule(
    displayName = "F7 Figures",
    allowedDependencies = {"shared", "community"})
package io.qunflow.funnel.figure;

import org.springframework.modulith.ApplicationModule;
