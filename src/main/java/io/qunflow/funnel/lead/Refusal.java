package io.qunflow.funnel.lead;

/**
 * How somebody who was followed does not buy (P3).
 *
 * @param as {@link LeadState#NOT_NOW} or {@link LeadState#LOST}
 */
public record Refusal(LeadState as, NotBuying why) {}
