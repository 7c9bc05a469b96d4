package io.qunflow.membership.kol;

/**
 * What a person recorded at the end of a term.
 *
 * @param again whether another term is wanted; counts only where the rule does not drop
 * @param note what was paid and from what, or why not
 */
public record KolReview(
    KolFigures figures, KolVerdict verdict, boolean rewarded, boolean again, String note) {}
