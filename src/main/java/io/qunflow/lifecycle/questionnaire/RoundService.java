package io.qunflow.lifecycle.questionnaire;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.UnknownCommunityException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds in which members answer a questionnaire. */
@Service
public class RoundService {

  private final QuestionnaireMapper questionnaires;
  private final CommunityService communities;
  private final Clock clock;

  RoundService(QuestionnaireMapper questionnaires, CommunityService communities, Clock clock) {
    this.questionnaires = questionnaires;
    this.communities = communities;
    this.clock = clock;
  }

  /**
   * Records that an approved questionnaire went out, as the community's next round.
   *
   * @param version of the questionnaire
   * @param remindBeforeEnd how long before its end to remind; in a short round at half of it
   * @throws SendingRefusedException if the day is after today in the community's time zone
   */
  @Transactional
  public OpenRound open(
      CommunityKey community, int cycle, int version, Sending sending, Duration remindBeforeEnd)
      throws SendingRefusedException, UnknownCommunityException {
    var zone = ZoneId.of(communities.find(community).timeZone());
    var today = LocalDate.now(clock.withZone(zone));
    if (sending.sentOn().isAfter(today)) {
      throw new SendingRefusedException(sending.sentOn(), today);
    }
    int days = questionnaires.findQuestionnaire(community, version).orElseThrow().roundDays();
    int number = questionnaires.findLatestRound(community) + 1;
    questionnaires.insertRound(
        community,
        number,
        version,
        cycle,
        sending,
        sending.sentOn().plusDays(days - 1L),
        clock.instant());
    return OpenRound.of(number, sending.sentOn(), days, zone, remindBeforeEnd);
  }

  /** Repeatable: records how many who had not answered were reminded (L2.5). */
  @Transactional
  public void recordReminder(CommunityKey community, int round, int reminded) {
    expectOne(
        questionnaires.updateReminded(community, round, reminded, clock.instant()),
        community,
        round);
  }

  /**
   * Records the result of a round. Repeatable: the last word stands.
   *
   * @throws RoundResultRefusedException if more answered than were asked, or nothing uses the
   *     answers (L2.5); nothing is recorded then
   */
  @Transactional
  public void close(CommunityKey community, int round, RoundResult result)
      throws RoundResultRefusedException {
    result.check();
    var uses = result.uses().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    expectOne(
        questionnaires.updateResult(community, round, result, uses, clock.instant()),
        community,
        round);
  }

  private static void expectOne(int rows, CommunityKey community, int round) {
    if (rows != 1) {
      throw new IllegalStateException("No round %d in community %s".formatted(round, community));
    }
  }
}
