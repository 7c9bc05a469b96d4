/** What happened: messages, replies, joins and content events, and how they are brought in. */
@ApplicationModule(
    displayName = "Activity",
    allowedDependencies = {"shared", "community", "community :: erasure", "membership.segment"})
package io.qunflow.activity;

import org.springframework.modulith.ApplicationModule;
