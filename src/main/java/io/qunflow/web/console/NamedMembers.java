package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom a person means who types a nickname or an account name on a page. */
@Component
class NamedMembers {

  private final MemberService members;
  private final Words words;

  NamedMembers(MemberService members, Words words) {
    this.members = members;
    this.words = words;
  }

  /**
   * @param nobody key of the words for the next page if nobody is called so; {@code {0}} is the
   *     name
   */
  Optional<MemberId> find(CommunityKey key, String name, String nobody, RedirectAttributes next) {
    var member = members.findByNickname(key, name);
    if (member.isEmpty()) {
      next.addFlashAttribute("refused", words.say(nobody, name));
    }
    return member;
  }
}
