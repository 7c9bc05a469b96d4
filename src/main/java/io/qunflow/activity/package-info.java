/** What happened: messages, replies, joins and content events, and how they are brought in. */
@ApplicationModule(
    displayName = "Activity",
    allowedDependencies = {"shared", "community", "membership.segment"})
package io.qunflow.activity;

import org.springframework.modulith.ApplicationModule;
