/**
 * Connects the models in {@code processes/} to the modules: delegates per feature, and tasks and
 * instances as the rest of the product sees them.
 */
@ApplicationModule(displayName = "Process")
package io.qunflow.process;

import org.springframework.modulith.ApplicationModule;
