package io.qunflow.operations.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A campaign as it is written, kept, exported and imported: text and numbers, nothing checked.
 *
 * @param community key of the community for which it is written; a change leaves it as it is
 * @param what {@code message, wave, questionnaire, discussion, public_class, funnel, award,
 *     welfare}
 * @param messageKind of a message, a wave and a welfare round: {@code NOTICE, MARKETING, WELCOME,
 *     DISCUSSION, HONOUR}
 * @param channel key of the channel, {@code manual} without
 * @param toGroups posted into the groups instead of sent to each member
 * @param questionnaire id, of a questionnaire
 * @param questionnaireName its title, by which it is found elsewhere: where there is one, it
 *     decides, and the id follows it
 * @param answerDays until the round closes
 * @param steps of a wave: its messages in order
 * @param topic of a discussion, proposed; may be missing
 * @param offering key of what a public class or a funnel sells; a class may have none
 * @param awards of a round of awards: {@code best_question, best_answer, most_active, progress}
 * @param awardDays over how many days it measures; since the last round without
 * @param awardMost honoured for each award, 3 without
 * @param welfare what a welfare round gives, and to whom; {@code texts} tell its receivers
 * @param segment id; every member without
 * @param segmentName its name, by which it is found elsewhere; it decides, as a questionnaire's
 *     does
 * @param when {@code once, cron, every, event}
 * @param at of {@code once}: {@code 2026-12-01T10:00}
 * @param every n days, from the day of {@code from}
 * @param time of {@code every} and {@code event}: {@code 10:00}
 * @param event of {@code event}: {@code joined, left, registered, attended, paid, birthday, fact}
 * @param fact of the event {@code fact}: key of the members' fact that is the day
 * @param after so many days after the event; below 0 before it, where its day is known ahead
 * @param zone the community's without
 * @param quietFrom the community's hours without
 * @param holidays {@code ignore, skip, move}
 * @param daysOff {@code holidays, holidays_and_weekends}
 * @param capTimes to one member at most, in {@code capDays} days; without: no limit of its own
 * @param from first moment, {@code 2026-12-01T00:00}
 * @param misfire {@code skip, run_once, catch_up}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignDocument(
    String community,
    String name,
    String what,
    String messageKind,
    String channel,
    Boolean toGroups,
    Map<String, Words> texts,
    Long questionnaire,
    String questionnaireName,
    Integer answerDays,
    List<Step> steps,
    String topic,
    String offering,
    List<String> awards,
    Integer awardDays,
    Integer awardMost,
    Welfare welfare,
    Long segment,
    String segmentName,
    String when,
    String at,
    String cron,
    Integer every,
    String time,
    String event,
    String fact,
    Integer after,
    String zone,
    String quietFrom,
    String quietUntil,
    String holidays,
    String daysOff,
    Integer capTimes,
    Integer capDays,
    String from,
    String until,
    String misfire) {

  /**
   * A message of a wave.
   *
   * @param days after the message before, with hours; the first goes at once
   * @param texts by language
   * @param percent of an A/B test: how many of a hundred get these texts; the others get others
   * @param segment id, of a condition: whoever is in it gets these texts; all others get others, or
   *     nothing if there are none
   * @param segmentName its name, which decides
   * @param others by language
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(
      Integer days,
      Integer hours,
      Map<String, Words> texts,
      Integer percent,
      Long segment,
      String segmentName,
      Map<String, Words> others) {

    public Step(
        Integer days,
        Integer hours,
        Map<String, Words> texts,
        Integer percent,
        Long segment,
        Map<String, Words> others) {
      this(days, hours, texts, percent, segment, null, others);
    }

    Step with(Named one) {
      return new Step(days, hours, texts, percent, one.id(), one.name(), others);
    }
  }

  /**
   * What a document refers to.
   *
   * @param id null for nothing
   * @param name null where only the id is said
   */
  record Named(Long id, String name) {}

  Named namedSegment() {
    return new Named(segment, segmentName);
  }

  Named namedQuestionnaire() {
    return new Named(questionnaire, questionnaireName);
  }

  /**
   * Pieces for members.
   *
   * @param item what is given, at most 100 characters
   * @param partner who gives it; the community itself without
   * @param pieces how many there are, 1 to 20,000
   * @param choice who gets one where there are more people: {@code draw} by lot, {@code longest}
   *     who has been there longest; by lot without
   * @param measureDays before and after which participation is compared; 7 without
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Welfare(
      String item, String partner, Integer pieces, String choice, Integer measureDays) {}

  /** What is said in one language. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Words(String subject, String body) {}

  /** The same, but for what it refers to. */
  CampaignDocument with(Named ofSegment, Named ofQuestionnaire, List<Step> ofSteps) {
    return new CampaignDocument(
        community,
        name,
        what,
        messageKind,
        channel,
        toGroups,
        texts,
        ofQuestionnaire.id(),
        ofQuestionnaire.name(),
        answerDays,
        ofSteps,
        topic,
        offering,
        awards,
        awardDays,
        awardMost,
        welfare,
        ofSegment.id(),
        ofSegment.name(),
        when,
        at,
        cron,
        every,
        time,
        event,
        fact,
        after,
        zone,
        quietFrom,
        quietUntil,
        holidays,
        daysOff,
        capTimes,
        capDays,
        from,
        until,
        misfire);
  }
}
