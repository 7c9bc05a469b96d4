/** What a member reads on its own page: messages that need no address. */
@ApplicationModule(
    displayName = "Inbox",
    allowedDependencies = {
      "shared",
      "community",
      "operations.link",
      "operations.messaging",
      "operations.messaging :: template"
    })
package io.qunflow.operations.inbox;

import org.springframework.modulith.ApplicationModule;
