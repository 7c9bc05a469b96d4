package io.qunflow.funnel.lead;

import java.time.Instant;

/** Something that happened to a lead; the stage is where the relation stood afterwards. */
public record LeadEntry(
    LeadStep step, RelationStage stage, String note, String doneBy, Instant doneAt) {}
