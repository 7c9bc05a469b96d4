package io.qunflow.activity.intake;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.erasure.ErasedNames;
import io.qunflow.shared.LineErrors;
import java.time.Instant;

/**
 * One import, as the rows it brings know it.
 *
 * @param startedAt when answers without a time were given
 * @param weeks collects whose figures change
 * @param erased whose names must not come back
 */
record RowImport(
    long id,
    CommunityKey community,
    Instant startedAt,
    LineErrors errors,
    RowWeeks weeks,
    ErasedNames.Open erased) {}
