package io.qunflow.process.discussion;

import io.qunflow.community.MemberService;
import io.qunflow.lifecycle.discussion.DiscussionRef;
import io.qunflow.lifecycle.discussion.DiscussionService;
import io.qunflow.membership.moderation.CaseKind;
import io.qunflow.membership.moderation.ModerationCases;
import io.qunflow.membership.moderation.NewCase;
import io.qunflow.shared.BusinessException;
import org.springframework.stereotype.Component;

/** Hosts who used a discussion to pull members elsewhere (L4.3). */
@Component
class PoachingHosts {

  private final DiscussionService discussions;
  private final MemberService members;
  private final ModerationCases cases;

  PoachingHosts(DiscussionService discussions, MemberService members, ModerationCases cases) {
    this.discussions = discussions;
    this.members = members;
    this.cases = cases;
  }

  /**
   * Opens a case against whoever hosted, as planned or standing in. A host whose name is no
   * member's has none, and is only not asked again.
   *
   * @param by account of the person who said so
   */
  void openCase(DiscussionRef ref, String topic, String by) throws BusinessException {
    var host =
        discussions.findHost(ref).flatMap(name -> members.findByNickname(ref.community(), name));
    if (host.isPresent()) {
      cases.open(
          new NewCase(
              ref.community(),
              host.get(),
              CaseKind.POACHING,
              "主持第 %d 场讨论“%s”时把成员往别处拉。".formatted(ref.number(), topic),
              false),
          by);
    }
  }
}
