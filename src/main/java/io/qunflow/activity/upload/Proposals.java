package io.qunflow.activity.upload;

import io.qunflow.activity.intake.ImportLog;
import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownCommunityException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes what becomes of an upload, from what was imported before. */
@Service
public class Proposals {

  /** So many imports of before are looked at for gaps and overlaps. */
  private static final int MOST_IMPORTS = 1000;

  private final CommunityService communities;
  private final GroupService groups;
  private final ImportLog imports;
  private final AccountMarkMapper marks;

  Proposals(
      CommunityService communities,
      GroupService groups,
      ImportLog imports,
      AccountMarkMapper marks) {
    this.communities = communities;
    this.groups = groups;
    this.imports = imports;
    this.marks = marks;
  }

  @Transactional(readOnly = true, rollbackFor = Exception.class)
  public Proposal propose(CommunityKey key, Preview preview) throws UnknownCommunityException {
    var community = communities.find(key);
    var known = groups.findAll(key);
    var names = groups.findForeignNames(key);
    var earlier = findPeriods(key);
    var chosen = new HashMap<String, String>();
    var seams = new HashMap<String, Seam>();
    for (var group : preview.groups()) {
      guess(group, preview.groups().size(), known, names, earlier)
          .ifPresent(
              one -> {
                chosen.put(group.ref(), one);
                seams.put(group.ref(), seam(group, one, earlier, community));
              });
    }
    var marked =
        preview.talkers().isEmpty()
            ? List.<AccountMark>of()
            : marks.find(
                key, preview.talkers().stream().map(talker -> talker.account() + ".").toList());
    return new Proposal(
        chosen,
        seams,
        marked.stream()
            .filter(AccountMark::staff)
            .map(AccountMark::name)
            .collect(Collectors.toSet()),
        marked.stream()
            .filter(AccountMark::bot)
            .map(AccountMark::name)
            .collect(Collectors.toSet()));
  }

  /** How a group in a file would meet this group of the community. */
  @Transactional(readOnly = true, rollbackFor = Exception.class)
  public Seam findSeam(CommunityKey key, PreviewedGroup group, String groupKey)
      throws UnknownCommunityException {
    return seam(group, groupKey, findPeriods(key), communities.find(key));
  }

  /**
   * The group that exports call so; else the one that is called so here; else, for what is all of a
   * file, the group a community came with as long as nothing of another name was put there.
   */
  static Optional<String> guess(
      PreviewedGroup group,
      int groupsInFile,
      List<Group> known,
      Map<String, String> foreignNames,
      Map<String, List<Period>> earlier) {
    var remembered = foreignNames.get(group.name());
    if (remembered != null) {
      return Optional.of(remembered);
    }
    var namesake =
        known.stream().filter(one -> one.name().equals(group.name())).map(Group::key).findFirst();
    if (namesake.isPresent() || known.isEmpty()) {
      return namesake;
    }
    var first = known.get(0).key();
    boolean isFree = !foreignNames.containsValue(first);
    boolean isFirst = isFree && (group.name().isEmpty() || !earlier.containsKey(first));
    return groupsInFile == 1 && (isFirst || group.name().isEmpty())
        ? Optional.of(first)
        : Optional.empty();
  }

  private Map<String, List<Period>> findPeriods(CommunityKey key) {
    return imports.findAll(key, MOST_IMPORTS).stream()
        .filter(one -> !one.isTakenBack())
        .flatMap(one -> one.groups().stream())
        .filter(group -> group.from() != null)
        .collect(
            Collectors.groupingBy(
                group -> group.groupKey(),
                Collectors.mapping(
                    group -> new Period(group.from(), group.to()), Collectors.toList())));
  }

  private static Seam seam(
      PreviewedGroup group,
      String groupKey,
      Map<String, List<Period>> earlier,
      Community community) {
    return group.period() == null
        ? Seam.NONE
        : Seam.between(
            group.period(),
            earlier.getOrDefault(groupKey, List.of()),
            ZoneId.of(community.timeZone()));
  }
}
