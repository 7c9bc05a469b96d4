package io.qunflow.funnel.pain;

/**
 * What a segment lacks, and what it would gain by buying (F3).
 *
 * @param segment id of the segment; 0 for every member
 */
public record PainPoint(long segment, PainKind kind, String pain, String gain) {}
