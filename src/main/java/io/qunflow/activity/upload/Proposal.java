package io.qunflow.activity.upload;

import java.util.Map;
import java.util.Set;

/**
 * What is known about the groups and people of an upload before anybody has chosen.
 *
 * @param groups {@link PreviewedGroup#ref()} → key of the group it most likely is; one that is not
 *     in it is most likely new
 * @param seams the same → how it meets what that group has already
 * @param staff those of the ten who are marked as our own people already
 * @param bots those who are marked as programs already
 */
public record Proposal(
    Map<String, String> groups, Map<String, Seam> seams, Set<String> staff, Set<String> bots) {}
