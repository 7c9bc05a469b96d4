/** Step 3: topics and the content plan (L3). */
@ApplicationModule(
    displayName = "L3 Content",
    allowedDependencies = {"shared", "community", "activity"})
package io.qunflow.lifecycle.content;

import org.springframework.modulith.ApplicationModule;
