package io.qunflow.web.console;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberService;
import io.qunflow.honour.award.Award;
import io.qunflow.honour.award.AwardChoice;
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
   * @throws AwardRefusedException if nobody in the community is called as was typed
   */
  Map<Award, AwardChoice> choices(AwardRound round, MemberService members)
      throws AwardRefusedException {
    var choices = new EnumMap<Award, AwardChoice>(Award.class);
    for (var award : round.awards()) {
      var others =
          text(other(award)).isEmpty()
              ? Map.<MemberId, String>of()
              : Map.of(member(round.community(), text(other(award)), members), text(why(award)));
      var nobody = text(nobody(award));
      choices.put(
          award,
          new AwardChoice(
              ticked(award), others, Optional.of(nobody).filter(why -> !why.isEmpty())));
    }
    return choices;
  }

  private static MemberId member(CommunityKey community, String name, MemberService members)
      throws AwardRefusedException {
    return members
        .findByNickname(community, name)
        .orElseThrow(
            () ->
                new AwardRefusedException(
                    Wording.of("社群里没有叫“%s”的成员", "Nobody in the community is called “%s”", name)));
  }
}
