package io.qunflow.membership.moderation;

import io.qunflow.membership.kind.Treatment;
import java.util.Optional;

/**
 * What follows from a post a person noted.
 *
 * @param posts how many of that kind the member made on that local day, with this one
 * @param caseId the case it opened or went to
 */
public record NotedPost(Treatment treatment, int posts, Optional<Long> caseId) {}
