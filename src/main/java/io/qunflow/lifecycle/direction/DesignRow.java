package io.qunflow.lifecycle.direction;

import io.qunflow.community.Platform;
import java.util.Set;

/** One row of community_design; its thresholds are rows of their own. */
record DesignRow(
    int version,
    String sharedIdea,
    String sharedAttribute,
    String slogan,
    String contentRights,
    String socialRights,
    String serviceRights,
    String thresholdDetail,
    String innerRules,
    Platform platform,
    String platformReason) {

  CommunityDesign design(Set<Threshold> thresholds) {
    return new CommunityDesign(
        sharedIdea,
        sharedAttribute,
        slogan,
        new CommunityDesign.Rights(contentRights, socialRights, serviceRights),
        thresholds,
        thresholdDetail,
        innerRules,
        platform,
        platformReason);
  }
}
