package io.qunflow.funnel.lead;

import java.time.LocalDate;

/**
 * What came of an action, and what is next.
 *
 * @param note what was done and said: the evidence of the stage; 1 to 1,000 characters
 * @param nextDay by the community's calendar; today or later
 * @param handTo account of another operator; empty to keep it
 */
public record LeadWork(
    RelationStage stage, String note, String nextAction, LocalDate nextDay, String handTo) {}
