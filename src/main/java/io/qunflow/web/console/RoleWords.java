package io.qunflow.web.console;

import io.qunflow.membership.role.Behaviour;
import io.qunflow.membership.role.MemberRole;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in the reader's language what a member did and why that makes a role. */
@Component
class RoleWords {

  private final Words words;

  RoleWords(Words words) {
    this.words = words;
  }

  String name(MemberRole role) {
    return role == null ? words.say("roles.none") : words.say("roles.role." + role.name());
  }

  /** What the decision table looks at. */
  String why(MemberRole role) {
    return words.say("roles.why." + role.name());
  }

  String figures(Behaviour behaviour) {
    List<String> parts = new ArrayList<>();
    add(parts, "messages", behaviour.messages());
    add(parts, "days", behaviour.activeDays());
    add(parts, "questions", behaviour.questions());
    add(parts, "answers", behaviour.answers());
    add(parts, "repliers", behaviour.repliers());
    add(parts, "reactions", behaviour.reactions());
    add(parts, "forwards", behaviour.forwards());
    add(parts, "notices", behaviour.notices());
    return parts.isEmpty()
        ? words.say("roles.figure.nothing")
        : String.join(words.say("roles.figure.and"), parts);
  }

  private void add(List<String> parts, String figure, int count) {
    if (count > 0) {
      parts.add(words.say("roles.figure." + figure, count));
    }
  }
}
