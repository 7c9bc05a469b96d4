package io.qunflow.membership.role;

import java.util.ArrayList;
import java.util.List;

/** Says in Chinese why a member has a role. */
final class RoleReason {

  private RoleReason() {}

  /**
   * @param days how many days the figures are of
   */
  static String of(MemberRole role, Behaviour behaviour, long days) {
    return "%s。%d 天里%s。".formatted(rule(role), days, figures(behaviour));
  }

  /** What the decision table looks at, as its rule says it. */
  private static String rule(MemberRole role) {
    return switch (role) {
      case OWNER -> "平台上是群主";
      case STEWARD -> "平台上是管理员";
      case HIDDEN_EXPERT -> "说话不多，别人的问题答得上";
      case CORE_ELITE -> "常常在，答问题或者帮忙转发";
      case MASCOT -> "一说话就有很多人接，或者是自己人在暖场";
      case FOLLOWER -> "看看热闹，有时说几句";
      case LURKER -> "几乎不出声，这很正常";
      case OPPOSER -> "不止一次扰乱社群，有人记下了";
    };
  }

  private static String figures(Behaviour behaviour) {
    List<String> parts = new ArrayList<>();
    add(parts, behaviour.messages(), "发言 %d 条");
    add(parts, behaviour.activeDays(), "活跃 %d 天");
    add(parts, behaviour.questions(), "提问 %d 个");
    add(parts, behaviour.answers(), "解答 %d 个问题");
    add(parts, behaviour.repliers(), "%d 人回应");
    add(parts, behaviour.reactions(), "点赞收藏 %d 次");
    add(parts, behaviour.forwards(), "转发 %d 次");
    add(parts, behaviour.notices(), "被记扰乱 %d 次");
    return parts.isEmpty() ? "没有动静" : String.join("、", parts);
  }

  private static void add(List<String> parts, int count, String words) {
    if (count > 0) {
      parts.add(words.formatted(count));
    }
  }
}
