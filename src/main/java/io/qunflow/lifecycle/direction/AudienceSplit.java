package io.qunflow.lifecycle.direction;

import io.qunflow.community.CommunityKey;
import io.qunflow.shared.Wording;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A split of one community's audiences over several (L1.4): who stays, who moves where.
 *
 * @param audiences all audiences before the split
 */
record AudienceSplit(List<Audience> audiences, List<AudienceMove> moves) {

  /** For the operator: the first thing wrong with it; empty when it can be carried out. */
  Optional<Wording> findProblem() {
    var known = audiences.stream().map(Audience::name).collect(Collectors.toSet());
    Set<String> moved = new HashSet<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (var move : moves) {
      if (!known.contains(move.audience())) {
        return Optional.of(
            Wording.of(
                "没有叫“%s”的人群，请从名单中选择。",
                "There is no audience called “%s”. Choose from the list.", move.audience()));
      }
      if (!moved.add(move.audience())) {
        return Optional.of(
            Wording.of(
                "人群“%s”写了两次，一个人群只能去一个新社群。",
                "Audience “%s” stands there twice; it can go to one new community only.",
                move.audience()));
      }
      if (!CommunityKey.isValid(move.communityKey())) {
        return Optional.of(
            Wording.of(
                "新社群的标识“%s”不能用：只能用小写字母、数字、- 和 _，以字母或数字开头，最多 64 个字符。",
                "The key “%s” cannot be used for a new community: it takes lower-case letters, digits, - and _, begins with a letter or digit and has at most 64 characters.",
                move.communityKey()));
      }
      if (move.communityName().isBlank()) {
        return Optional.of(
            Wording.of("新社群 %s 还没有名称。", "The new community %s has no name.", move.communityKey()));
      }
      var first = names.putIfAbsent(move.communityKey(), move.communityName());
      if (first != null && !first.equals(move.communityName())) {
        return Optional.of(
            Wording.of(
                "标识 %s 写了两个名称（%s、%s）。同一个新社群用同一个名称，不同的社群用不同的标识。",
                "The key %s has two names (%s, %s). One new community has one name; different communities have different keys.",
                move.communityKey(),
                first,
                move.communityName()));
      }
    }
    if (moved.isEmpty()) {
      return Optional.of(
          Wording.of(
              "还没有分出任何人群。请至少把一个人群分到新社群。",
              "No audience goes anywhere. Move at least one to a new community."));
    }
    if (moved.size() == known.size()) {
      return Optional.of(
          Wording.of(
              "全部人群都分出去了。请留下至少一个人群在本社群。",
              "All audiences would go. Leave at least one in this community."));
    }
    return findConflictingTarget();
  }

  private Optional<Wording> findConflictingTarget() {
    return targets().keySet().stream()
        .filter(key -> AudienceMix.of(movingTo(key)).conflicts())
        .findFirst()
        .map(
            key ->
                Wording.of(
                    "分到新社群 %s 的人群主营业务仍然冲突，请再分开。",
                    "The audiences moved to the new community %s still conflict in their business. Separate them further.",
                    key));
  }

  /** The communities to create, name by key, in the order given. */
  Map<String, String> targets() {
    var targets = new LinkedHashMap<String, String>();
    moves.forEach(move -> targets.putIfAbsent(move.communityKey(), move.communityName()));
    return targets;
  }

  List<Audience> movingTo(String key) {
    return audiences.stream()
        .filter(a -> target(a).filter(move -> move.communityKey().equals(key)).isPresent())
        .toList();
  }

  List<Audience> staying() {
    return audiences.stream().filter(audience -> target(audience).isEmpty()).toList();
  }

  private Optional<AudienceMove> target(Audience audience) {
    return moves.stream().filter(move -> move.audience().equals(audience.name())).findFirst();
  }
}
