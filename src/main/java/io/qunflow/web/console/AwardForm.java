package io.qunflow.web.console;

import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.honour.award.Award;
import io.qunflow.honour.award.AwardChoice;
import io.qunflow.honour.award.AwardMeasuring;
import io.qunflow.honour.award.AwardRefusedException;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.shared.Wording;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * What a person chose on the page of a round: by award the ticked members, one beside the figures
 * with the reason, or why nobody gets it.
 *
 * @param sent the fields as they came
 */
record AwardForm(MultiValueMap<String, String> sent) {

  static String candidates(Award award) {
    return "c." + award.key();
  }

  static String other(Award award) {
    return "o." + award.key();
  }

  static String why(Award award) {
    return "w." + award.key();
  }

  static String nobody(Award award) {
    return "n." + award.key();
  }

  String text(String field) {
    var text = sent.getFirst(field);
    return text == null ? "" : text.strip();
  }

  Set<MemberId> ticked(Award award) {
    var ticked = new HashSet<MemberId>();
    for (var id : sent.getOrDefault(candidates(award), List.of())) {
      if (id.matches("\\d{1,18}")) {
        ticked.add(new MemberId(Long.parseLong(id)));
      }
    }
    return ticked;
  }

  /**
   * @throws AwardRefusedException if nobody in the community is called as was typed, or several are
   */
  Map<Award, AwardChoice> choices(AwardRound round, MemberService members, AwardMeasuring measuring)
      throws AwardRefusedException, UnknownCommunityException {
    var choices = new EnumMap<Award, AwardChoice>(Award.class);
    for (var award : round.awards()) {
      var typed = text(other(award));
      var others =
          typed.isEmpty()
              ? Map.<MemberId, String>of()
              : Map.of(
                  member(
                      round, typed, members.findAllByNickname(round.community(), typed), measuring),
                  text(why(award)));
      var nobody = text(nobody(award));
      choices.put(
          award,
          new AwardChoice(
              ticked(award), others, Optional.of(nobody).filter(why -> !why.isEmpty())));
    }
    return choices;
  }

  /** Of several of one name the only one who may be honoured; who left does not hinder that. */
  private static MemberId member(
      AwardRound round, String name, List<MemberId> called, AwardMeasuring measuring)
      throws AwardRefusedException, UnknownCommunityException {
    if (called.isEmpty()) {
      throw new AwardRefusedException(
          Wording.of("社群里没有叫“%s”的成员", "Nobody in the community is called “%s”", name));
    }
    if (called.size() == 1) {
      return called.get(0);
    }
    var present = measuring.eligible(round, called);
    if (present.size() == 1) {
      return present.iterator().next();
    }
    throw new AwardRefusedException(
        Wording.of(
            "社群里有 %d 位叫“%s”，请填他的账号，账号在成员页里",
            "%d members are called “%s”; give the account, which is on the member's page",
            called.size(),
            name));
  }
}
