package io.qunflow.lifecycle.questionnaire.round;

/** How many came into a round's audience and how many left it. */
public record AudienceChange(int added, int removed) {}
