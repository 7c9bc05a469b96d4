/**
 * Orders and payments as they are reported from outside, never assumed, and buying together (F4).
 */
@ApplicationModule(
    displayName = "Sale",
    allowedDependencies = {
      "shared",
      "community",
      "funnel.offering",
      "funnel.promotion",
      "operations.messaging :: incoming"
    })
package io.qunflow.funnel.sale;

import org.springframework.modulith.ApplicationModule;
