package io.qunflow.web.console;

import io.qunflow.community.MemberId;
import io.qunflow.membership.role.MemberRole;
import io.qunflow.membership.role.Proposal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person chose on the list: for members with the same change together, and for some of them
 * otherwise.
 *
 * @param sent the fields as they came
 */
record RoleReviewForm(Map<String, String> sent) {

  /** Confirmed as proposed. */
  static final String CONFIRM = "confirm";

  /** The field of those with the same change. */
  static String group(Proposal proposal) {
    return "g.%s.%s"
        .formatted(
            proposal.held() == null ? "NONE" : proposal.held().name(), proposal.proposed().name());
  }

  /** The field of one of them; empty for what is chosen for all of them. */
  static String member(Proposal proposal) {
    return "m." + proposal.member().value();
  }

  /** By member; nothing about those of whom nothing was chosen, or something unknown. */
  Map<MemberId, Optional<MemberRole>> choices(List<Proposal> proposals) {
    var choices = new LinkedHashMap<MemberId, Optional<MemberRole>>();
    for (var proposal : proposals) {
      var own = sent.getOrDefault(member(proposal), "");
      var chosen = own.isEmpty() ? sent.getOrDefault(group(proposal), "") : own;
      if (chosen.equals(Proposal.LEAVE)) {
        choices.put(proposal.member(), Optional.empty());
      } else if (chosen.equals(CONFIRM)) {
        choices.put(proposal.member(), Optional.of(proposal.proposed()));
      } else {
        Arrays.stream(MemberRole.values())
            .filter(role -> role.name().equals(chosen))
            .findFirst()
            .ifPresent(role -> choices.put(proposal.member(), Optional.of(role)));
      }
    }
    return choices;
  }
}
