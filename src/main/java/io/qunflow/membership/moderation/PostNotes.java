package io.qunflow.membership.moderation;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.MemberId;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.community.UnknownMemberException;
import io.qunflow.membership.kind.KindInputs;
import io.qunflow.membership.kind.MemberKind;
import io.qunflow.membership.kind.MemberKinds;
import io.qunflow.shared.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recruiting and advertising posts that persons note; one recruiting post a day is allowed (A4).
 */
@Service
public class PostNotes {

  private static final int MOST_KEY = 64;

  private final CaseMapper cases;
  private final ModerationCases moderation;
  private final MemberKinds kinds;
  private final CommunityService communities;
  private final Clock clock;

  PostNotes(
      CaseMapper cases,
      ModerationCases moderation,
      MemberKinds kinds,
      CommunityService communities,
      Clock clock) {
    this.cases = cases;
    this.moderation = moderation;
    this.kinds = kinds;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Notes a post of today and does what the decision table says: a second recruiting post, and any
   * advertisement, opens a case. A member whose intent nobody stated gets it by this.
   *
   * @param kind {@link MemberKind#RECRUIT} or {@link MemberKind#ADVERTISE}
   * @param text what was posted, 1 to 2,000 characters
   * @param disclosed whether the member says in nickname or first message who they are
   * @param by account of the person
   * @param once key of the request, at most 64 characters: what is sent twice with one key is noted
   *     once, and answered alike
   */
  @Transactional(rollbackFor = Exception.class)
  public NotedPost note(
      CommunityKey community,
      MemberId member,
      MemberKind kind,
      String text,
      boolean disclosed,
      String by,
      Optional<String> once)
      throws UnknownCommunityException, UnknownMemberException, InvalidModerationException {
    if (kind != MemberKind.RECRUIT && kind != MemberKind.ADVERTISE) {
      throw new InvalidModerationException(
          Wording.of("只记招人和打广告的消息。", "Only recruiting and advertising posts are noted."));
    }
    var words =
        Texts.required(Wording.of("发的内容", "What was posted"), text, ModerationCases.MOST_TEXT);
    if (once.filter(key -> key.length() > MOST_KEY).isPresent()) {
      throw new InvalidModerationException(
          Wording.of(
              "请求的标识最多 %d 个字符。", "The key of a request has at most %d characters.", MOST_KEY));
    }
    var today = today(communities.find(community));
    if (cases.lockMember(community, member) == null) {
      throw new UnknownMemberException(member);
    }
    if (once.isEmpty() || !cases.isNoted(member, once.get())) {
      cases.insertPost(member, kind, words, today, by, clock.instant(), once.orElse(null));
    }
    int posts = cases.countPosts(member, kind, today);
    var given = new KindInputs(kind, false, disclosed, posts);
    var treatment = kinds.decide(given);
    if (kinds.find(member).map(stated -> stated.kind() == MemberKind.UNKNOWN).orElse(true)) {
      kinds.state(community, member, given, by);
    }
    return new NotedPost(
        treatment,
        posts,
        switch (treatment) {
          case NOTICE_AND_CASE ->
              Optional.of(
                  moderation.open(
                      new NewCase(community, member, CaseKind.RECRUITING, words, true), by));
          case REMOVAL_CASE ->
              Optional.of(
                  moderation.open(
                      new NewCase(community, member, CaseKind.ADVERTISING, words, false), by));
          default -> Optional.empty();
        });
  }

  private LocalDate today(Community community) {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(community.timeZone()));
  }
}
