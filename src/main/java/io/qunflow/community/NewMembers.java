package io.qunflow.community;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members who come by another way than an imported file: known by their nickname only. */
@Service
public class NewMembers {

  private static final int MOST = 190;

  private final NewMemberMapper members;
  private final GroupMapper groups;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NewMembers(
      NewMemberMapper members, GroupMapper groups, ApplicationEventPublisher events, Clock clock) {
    this.members = members;
    this.groups = groups;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The member whom the groups call this; a new one if nobody there is known by this nickname
   * alone. A file that comes later and names them the same way finds this member.
   *
   * @param nickname 1 to 190 characters but for surrounding blanks
   */
  @Transactional
  public MemberId create(CommunityKey community, String nickname) {
    var name = FieldCheck.stripped(nickname);
    if (name.isEmpty() || name.length() > MOST) {
      throw new IllegalArgumentException(
          "A nickname has 1 to 190 characters, got " + name.length());
    }
    var platform = platform(community);
    return members
        .findByNicknameOnly(community, platform, name + ".")
        .orElseGet(() -> insert(community, platform, name));
  }

  private MemberId insert(CommunityKey community, Platform platform, String name) {
    var now = clock.instant();
    var made = new NewMemberMapper.MadeId();
    members.insertMember(made, community, name, now);
    try {
      members.insertAccount(community, platform, name, made.id(), now);
    } catch (DuplicateKeyException e) {
      members.deleteMember(made.id());
      return members.findByNicknameOnly(community, platform, name + ".").orElseThrow();
    }
    events.publishEvent(new AccountsChanged(community));
    return new MemberId(made.id());
  }

  /** That of its groups; with several of them, or none, none in particular. */
  private Platform platform(CommunityKey community) {
    var platforms = groups.findAll(community).stream().map(Group::platform).distinct().toList();
    return Optional.of(platforms)
        .filter(all -> all.size() == 1)
        .map(all -> all.get(0))
        .orElse(Platform.OTHER);
  }
}
