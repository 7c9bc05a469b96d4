/** What people and other systems see: the operators' console and the REST interface. */
@ApplicationModule(displayName = "Web")
package io.qunflow.web;

import org.springframework.modulith.ApplicationModule;
