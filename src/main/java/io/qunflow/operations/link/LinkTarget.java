package io.qunflow.operations.link;

import java.time.Instant;

/**
 * What a link to be made for each receiver leads to.
 *
 * @param object what of that purpose, such as the id of a round; 0 where there is but one
 * @param expiresAt until when it opens
 */
public record LinkTarget(LinkPurpose purpose, long object, Instant expiresAt) {}
