/** Who there is: business lines, communities, their groups, members with accounts and facts. */
@ApplicationModule(displayName = "Community", allowedDependencies = "shared")
package io.qunflow.community;

import org.springframework.modulith.ApplicationModule;
