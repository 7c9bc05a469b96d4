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
    var name = checked(nickname);
    var platform = platform(community);
    return find(community, platform, name)
        .or(() -> insert(community, platform, name))
        .or(() -> find(community, platform, name))
        .orElseThrow();
  }

  /**
   * Somebody new, who is nobody else: empty, with nothing written, if a member is known by this
   * nickname alone, also one who came in this moment.
   *
   * @param nickname 1 to 190 characters but for surrounding blanks
   */
  @Transactional
  public Optional<MemberId> createNobodyElse(CommunityKey community, String nickname) {
    var name = checked(nickname);
    var platform = platform(community);
    return find(community, platform, name).isPresent()
        ? Optional.empty()
        : insert(community, platform, name);
  }

  private static String checked(String nickname) {
    var name = FieldCheck.stripped(nickname);
    if (name.isEmpty() || name.length() > MOST) {
      throw new IllegalArgumentException(
          "A nickname has 1 to 190 characters, got " + name.length());
    }
    return name;
  }

  private Optional<MemberId> find(CommunityKey community, Platform platform, String name) {
    return members.findByNicknameOnly(community, platform, name + ".");
  }

  /** Empty if somebody else was first by a moment. */
  private Optional<MemberId> insert(CommunityKey community, Platform platform, String name) {
    var now = clock.instant();
    var made = new NewMemberMapper.MadeId();
    members.insertMember(made, community, name, now);
    try {
      members.insertAccount(community, platform, name, made.id(), now);
    } catch (DuplicateKeyException e) {
      members.deleteMember(made.id());
      return Optional.empty();
    }
    events.publishEvent(new AccountsChanged(community));
    return Optional.of(new MemberId(made.id()));
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
