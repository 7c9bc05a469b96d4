/** Step 2: what is asked of members, and whether it is fit to be sent (L2). */
@ApplicationModule(
    displayName = "L2 Questionnaire",
    allowedDependencies = {"shared", "community", "activity"})
package io.qunflow.lifecycle.questionnaire;

import org.springframework.modulith.ApplicationModule;
