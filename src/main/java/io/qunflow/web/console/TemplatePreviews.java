package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.community.Member;
import io.qunflow.community.MemberService;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.template.MissingValueException;
import io.qunflow.operations.messaging.template.TemplateText;
import io.qunflow.operations.messaging.template.TemplateVariable;
import io.qunflow.web.Said;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A text as one member would read it: the member's own name, examples for what is not known yet.
 */
@Component
class TemplatePreviews {

  private static final int WECOM_TEXT = 2048;

  private final MemberService members;

  TemplatePreviews(MemberService members) {
    this.members = members;
  }

  /**
   * @param member whose it is; empty: an example
   * @param unknownMember whether nobody has the name that was typed
   */
  record Preview(String member, boolean unknownMember, List<Reading> readings) {}

  /**
   * @param wrong what is wrong with it; then subject and body are empty
   * @param bytes of the body in UTF-8
   */
  record Reading(String language, String subject, String body, List<String> wrong, int bytes) {

    /** Whether a robot of WeCom would not take it as a text. */
    public boolean isTooLongForRobot() {
      return bytes > WECOM_TEXT;
    }
  }

  Preview of(Community community, TemplateForm form) {
    var member = member(community, form.getMember());
    var readings = new ArrayList<Reading>();
    if (form.kind() != null) {
      form.texts()
          .forEach(
              (language, text) -> {
                if (!(text.subject().isBlank() && text.body().isBlank())) {
                  readings.add(reading(community, form, language, text, member));
                }
              });
    }
    return new Preview(
        member.map(Member::nickname).orElse(""),
        member.isEmpty() && !form.getMember().isEmpty(),
        readings);
  }

  private static Reading reading(
      Community community,
      TemplateForm form,
      String language,
      MessageText text,
      Optional<Member> member) {
    var wrong = TemplateText.check(text, form.kind());
    if (!wrong.isEmpty()) {
      return new Reading(language, "", "", List.copyOf(Said.of(wrong).values()), 0);
    }
    Map<String, String> values = new HashMap<>();
    TemplateVariable.of(form.kind()).forEach(v -> values.put(v.key(), v.example(language)));
    values.put(TemplateVariable.COMMUNITY.key(), community.name());
    member.ifPresent(m -> values.put(TemplateVariable.NICKNAME.key(), m.nickname()));
    try {
      var body = TemplateText.render(text.body(), values);
      return new Reading(
          language,
          TemplateText.render(text.subject(), values),
          body,
          List.of(),
          body.getBytes(StandardCharsets.UTF_8).length);
    } catch (MissingValueException e) {
      return new Reading(language, "", "", List.of(Said.of(e)), 0);
    }
  }

  /** With masked numbers, as lists show members. */
  private Optional<Member> member(Community community, String nickname) {
    var found =
        nickname.isEmpty()
            ? members.findMembers(community.key(), 0, 30).stream()
                .filter(m -> !m.isStaffOrBot())
                .findFirst()
            : members.findByNickname(community.key(), nickname).flatMap(members::find);
    return found.map(Member::masked);
  }
}
