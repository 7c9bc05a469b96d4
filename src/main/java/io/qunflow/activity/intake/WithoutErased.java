package io.qunflow.activity.intake;

import io.qunflow.activity.format.FoundEvent;
import io.qunflow.activity.format.FoundMember;
import io.qunflow.community.Group;
import io.qunflow.community.erasure.ErasedNames;

/** What a file tells, with pseudonyms in place of the names of those who were erased. */
final class WithoutErased {

  private WithoutErased() {}

  static FoundEvent of(FoundEvent event, Group group, ErasedNames.Open erased) {
    if (erased.isEmpty()) {
      return event;
    }
    var sender =
        event.byNickname()
            ? erased.nickname(group.platform(), event.account())
            : erased.account(group.platform(), event.account());
    return new FoundEvent(
        event.line(),
        event.group(),
        event.externalId(),
        event.at(),
        sender.orElse(event.account()),
        sender.isPresent() ? null : event.nickname(),
        event.byNickname(),
        event.kind(),
        sender.isPresent() ? null : erased.text(event.text()),
        event.replyTo(),
        sender.isPresent() ? null : erased.text(event.addressee()),
        event.contentId());
  }

  static FoundMember of(FoundMember member, Group group, ErasedNames.Open erased) {
    return erased
        .account(group.platform(), member.account())
        .map(
            pseudonym ->
                new FoundMember(
                    member.line(),
                    member.group(),
                    member.takenAt(),
                    pseudonym,
                    null,
                    member.joinedAt(),
                    member.staff(),
                    member.role()))
        .orElse(member);
  }
}
