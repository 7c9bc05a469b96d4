/**
 * What an offering costs at a moment: the list price, and price cuts with a deadline that are back
 * to it by themselves (F3).
 */
@ApplicationModule(
    displayName = "Promotions",
    allowedDependencies = {"shared", "community", "funnel.offering"})
package io.qunflow.funnel.promotion;

import org.springframework.modulith.ApplicationModule;
