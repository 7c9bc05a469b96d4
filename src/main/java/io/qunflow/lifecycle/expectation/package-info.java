/** Step 6: what is promised per level, and the gap to what members expect (L6). */
@ApplicationModule(
    displayName = "L6 Expectation",
    allowedDependencies = {"shared", "community", "activity"})
package io.qunflow.lifecycle.expectation;

import org.springframework.modulith.ApplicationModule;
