package io.qunflow.community;

/**
 * Two members who may be one person; both masked.
 *
 * @param keep to whom the accounts would go: the one who was seen first
 * @param other whose accounts would go over
 * @param text the nickname or contact they share; contacts masked
 */
public record LinkSuggestion(Member keep, Member other, LinkReason reason, String text) {}
