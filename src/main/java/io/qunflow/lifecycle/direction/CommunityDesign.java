package io.qunflow.lifecycle.direction;

import io.qunflow.community.Platform;
import java.util.Set;

/**
 * What a community is, gives, and asks for (A1).
 *
 * @param sharedAttribute what its members have in common; like the idea never blank
 * @param slogan 愿景/口号
 * @param thresholds at least one: no community opens without
 * @param thresholdDetail the price, the proof or the action in words; may be empty
 * @param innerRules 群规
 */
public record CommunityDesign(
    String sharedIdea,
    String sharedAttribute,
    String slogan,
    Rights rights,
    Set<Threshold> thresholds,
    String thresholdDetail,
    String innerRules,
    Platform platform,
    String platformReason) {

  /** What members get, in three classes: 内容, 社交, 服务. A class may be empty, not all three. */
  public record Rights(String content, String social, String service) {

    public Rights {
      if ((content + social + service).isBlank()) {
        throw new IllegalArgumentException("权益至少要写一类：内容、社交或服务");
      }
    }
  }

  public CommunityDesign {
    if (thresholds.isEmpty()) {
      throw new IllegalArgumentException("没有门槛的社群不能开放，至少选一个门槛");
    }
    if (sharedIdea.isBlank() || sharedAttribute.isBlank()) {
      throw new IllegalArgumentException("共同理念和共同属性都要写");
    }
    thresholds = Set.copyOf(thresholds);
  }
}
