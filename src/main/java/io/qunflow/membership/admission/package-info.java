/**
 * Who comes in, and on what terms (A2): an application, its threshold of the three classes, rules
 * and promise, nickname and introduction, the template, and the member it becomes.
 */
@ApplicationModule(
    displayName = "Admission",
    allowedDependencies = {
      "shared",
      "community",
      "community :: erasure",
      "lifecycle.direction",
      "lifecycle.expectation",
      "lifecycle.questionnaire",
      "lifecycle.questionnaire :: round",
      "membership.consent",
      "operations.messaging",
      "operations.messaging :: channel",
      "operations.messaging :: incoming"
    })
package io.qunflow.membership.admission;

import org.springframework.modulith.ApplicationModule;
