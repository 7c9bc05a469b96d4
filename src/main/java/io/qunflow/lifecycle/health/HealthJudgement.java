package io.qunflow.lifecycle.health;

/**
 * What the operators themselves see (L7.1, L7.3).
 *
 * @param knowEachOther 1 (hardly) to 5 (very much), like the next two
 * @param noiseSeen floods, advertisements or other harassment (L7.2)
 * @param reason facts, never blank
 */
public record HealthJudgement(
    int knowEachOther,
    int trustEachOther,
    int interactOften,
    boolean noiseSeen,
    HealthVerdict verdict,
    String reason) {}
