package io.qunflow.community;

import io.qunflow.shared.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The groups (1群, 2群 …) of a community. */
@Service
public class GroupService {

  private static final int LONGEST_FOREIGN_NAME = 190;

  private final GroupMapper groups;
  private final CommunityMapper communities;
  private final Clock clock;

  GroupService(GroupMapper groups, CommunityMapper communities, Clock clock) {
    this.groups = groups;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Opens a further group.
   *
   * @throws UnknownCommunityException if there is no such community
   * @throws InvalidGroupException names each wrong field
   * @throws GroupExistsException if the community has a group with this key
   */
  @Transactional(rollbackFor = Exception.class)
  public Group create(CommunityKey community, NewGroup given)
      throws UnknownCommunityException, InvalidGroupException, GroupExistsException {
    communities.find(community).orElseThrow(() -> new UnknownCommunityException(community.value()));
    var group = checked(community, given);
    try {
      groups.insert(group);
    } catch (DuplicateKeyException e) {
      throw new GroupExistsException(community, group.key());
    }
    return groups.find(community, group.key()).orElseThrow();
  }

  /** The groups of a community in the order they were opened; empty for an unknown community. */
  @Transactional(readOnly = true)
  public List<Group> findAll(CommunityKey community) {
    return groups.findAll(community);
  }

  /**
   * @throws UnknownGroupException if the community has no group with this key
   */
  @Transactional(readOnly = true)
  public Group find(CommunityKey community, String key) throws UnknownGroupException {
    return groups.find(community, key).orElseThrow(() -> new UnknownGroupException(community, key));
  }

  /**
   * The group the community came with: the one opened first.
   *
   * @throws UnknownCommunityException if there is no such community
   */
  @Transactional(readOnly = true)
  public Group findDefault(CommunityKey community) throws UnknownCommunityException {
    return groups.findAll(community).stream()
        .findFirst()
        .orElseThrow(() -> new UnknownCommunityException(community.value()));
  }

  /** The names under which exports know groups of the community → key of the group. */
  @Transactional(readOnly = true)
  public Map<String, String> findForeignNames(CommunityKey community) {
    return groups.findForeignNames(community).stream()
        .collect(
            Collectors.toMap(ForeignName::name, ForeignName::groupKey, (first, other) -> first));
  }

  /**
   * Remembers under which name exports know the group, in place of the name before. A name leads to
   * one group: the one it was last said of. Repeatable; a name longer than 190 characters is not
   * remembered.
   */
  @Transactional
  public void rememberForeignName(CommunityKey community, String groupKey, String name) {
    if (name.length() <= LONGEST_FOREIGN_NAME) {
      groups.forgetForeignName(community, name);
      groups.updateForeignName(community, groupKey, name);
    }
  }

  /** Says where the group is, unless somebody has said so already. Repeatable. */
  @Transactional
  public void settlePlatform(CommunityKey community, String groupKey, Platform platform) {
    groups.updateOtherPlatform(community, groupKey, platform);
  }

  private Group checked(CommunityKey community, NewGroup given) throws InvalidGroupException {
    var check = new FieldCheck();
    var group =
        new Group(
            0,
            community,
            check.key("key", Wording.of("标识", "Key"), given.key()),
            check.name("name", Wording.of("名称", "Name"), given.name()),
            check.oneOf(
                "platform",
                Wording.of("平台", "Platform"),
                given.platform(),
                Platform.class,
                Platform.OTHER),
            check.oneOf(
                "layer",
                Wording.of("层级", "Layer"),
                given.layer(),
                GroupLayer.class,
                GroupLayer.BASE),
            given.capacity(),
            check.optionalName("owner", Wording.of("群主", "Owner"), given.owner()),
            clock.instant());
    if (group.capacity() != null && group.capacity() < 1) {
      check.wrong(
          "capacity",
          Wording.of(
              "容量（capacity）至少为 1，收到的是 %d",
              "The capacity (capacity) is at least 1; given was %d", group.capacity()));
    }
    if (check.failed()) {
      throw new InvalidGroupException(check.errors());
    }
    return group;
  }
}
