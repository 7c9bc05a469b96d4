package io.qunflow.process.questionnaire;

import io.qunflow.community.Member;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.lifecycle.questionnaire.round.RoundState;
import io.qunflow.lifecycle.questionnaire.round.Rounds;
import io.qunflow.lifecycle.questionnaire.round.UnknownRoundException;
import io.qunflow.membership.consent.Consents;
import io.qunflow.membership.segment.Segments;
import io.qunflow.operations.messaging.LiveValues;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.process.PostNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom a reminder that is posted into groups addresses (L2.5): by name those who have not answered,
 * as it is when the post goes out. Who wants no messages is not named. Nothing of it is kept.
 */
@Component
class SilentNames implements LiveValues {

  private static final int MOST_NAMES = 30;
  private static final Pattern ABOUT = Pattern.compile("round:(\\d{1,18})");

  private final Rounds rounds;
  private final Segments segments;
  private final Consents consents;

  SilentNames(Rounds rounds, Segments segments, Consents consents) {
    this.rounds = rounds;
    this.segments = segments;
    this.consents = consents;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> find(String about, String language) {
    return round(about)
        .filter(round -> round.toGroups() && round.state() == RoundState.OPEN)
        .map(round -> names(round, language))
        .map(names -> Map.of("silent", names))
        .orElse(Map.of());
  }

  private String names(Round round, String language) {
    var silent = rounds.notAnswered(round.id());
    int count = segments.count(silent);
    var named = willing(round, segments.sample(silent, MOST_NAMES));
    var names = named.stream().map(SilentNames::name).collect(Collectors.joining(" "));
    boolean english = "en".equals(language);
    if (named.isEmpty()) {
      return english ? "everybody who has not answered" : "还没有填的各位";
    }
    if (named.size() == count) {
      return names;
    }
    return english
        ? "%s and %d more".formatted(names, count - named.size())
        : "%s 等 %d 位".formatted(names, count);
  }

  private List<Member> willing(Round round, List<Member> members) {
    var ids = members.stream().map(Member::id).toList();
    var unwilling = PostNames.unwilling(consents, round.channel(), MessageKind.REMINDER, ids);
    return members.stream().filter(member -> !unwilling.contains(member.id())).toList();
  }

  private static String name(Member member) {
    return "@" + PostNames.fit(member.nickname());
  }

  private Optional<Round> round(String about) {
    var round = ABOUT.matcher(about);
    if (!round.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(rounds.find(Long.parseLong(round.group(1))));
    } catch (UnknownRoundException e) {
      return Optional.empty();
    }
  }
}
