/** Who may come in: one login for console, REST and the engine's web apps. */
@ApplicationModule(displayName = "Security", allowedDependencies = "shared")
package io.qunflow.security;

import org.springframework.modulith.ApplicationModule;
