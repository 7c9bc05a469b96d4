package io.qunflow.membership.kol;

import java.time.Instant;

/**
 * A person saw a KOL overreach.
 *
 * @param note what happened; empty once the member was erased
 * @param notedBy account of the person
 */
public record KolOverreach(String note, String notedBy, Instant notedAt) {}
