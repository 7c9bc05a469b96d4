package io.qunflow.membership.kol;

import java.time.Instant;

/**
 * What a KOL did in a term.
 *
 * @param until the end of what was measured
 * @param known whether the community's activity is known until near then
 * @param activeDays local days with something done, as of four weeks
 * @param overreaches noted since the term began
 */
public record KolFigures(
    Instant from, Instant until, boolean known, double activeDays, int overreaches) {}
