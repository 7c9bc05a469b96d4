package io.qunflow.process.questionnaire;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityService;
import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.lifecycle.questionnaire.Question;
import io.qunflow.lifecycle.questionnaire.Questionnaire;
import io.qunflow.lifecycle.questionnaire.Questionnaires;
import io.qunflow.lifecycle.questionnaire.UnknownQuestionnaireException;
import io.qunflow.lifecycle.questionnaire.round.Round;
import io.qunflow.operations.link.GroupLinkPurpose;
import io.qunflow.operations.link.GroupLinks;
import io.qunflow.operations.link.LinkPurpose;
import io.qunflow.operations.link.LinkTarget;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.operations.messaging.template.Templates;
import io.qunflow.operations.messaging.template.UnknownTemplateException;
import io.qunflow.process.PostNames;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a round says to members: queued with the work, sent by the outbox. */
@Component
class RoundMessages {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int MOST_USES = 2;
  private static final int QUESTIONS_A_MINUTE = 3;

  private final Outbox outbox;
  private final GroupLinks groupLinks;
  private final Templates templates;
  private final Questionnaires questionnaires;
  private final CommunityService communities;
  private final GroupService groups;
  private final RoundProperties properties;

  RoundMessages(
      Outbox outbox,
      GroupLinks groupLinks,
      Templates templates,
      Questionnaires questionnaires,
      CommunityService communities,
      GroupService groups,
      RoundProperties properties) {
    this.outbox = outbox;
    this.groupLinks = groupLinks;
    this.templates = templates;
    this.questionnaires = questionnaires;
    this.communities = communities;
    this.groups = groups;
    this.properties = properties;
  }

  /**
   * Repeatable: who has an invitation gets no second one; one that was taken back goes out after
   * all. Opens the round's group link.
   */
  int invite(Round round, MemberSelect members) throws UnknownCommunityException {
    groupLinks.open(round.community(), GroupLinkPurpose.QUESTIONNAIRE, round.id(), end(round));
    var template = round.toGroups() ? "questionnaire-post" : "questionnaire-invite";
    var order = order(round, round.inviteKey(), MessageKind.QUESTIONNAIRE, template);
    return round.toGroups()
        ? post(order)
        : outbox.enqueue(order, members) + outbox.restore(order, members);
  }

  /**
   * The n-th reminder to these members; where it was posted into groups there, by name to those who
   * have not answered by then, see {@link SilentNames}.
   */
  int remind(Round round, int number, MemberSelect members) throws UnknownCommunityException {
    var template = round.toGroups() ? "questionnaire-post-reminder" : "questionnaire-reminder";
    var order = order(round, round.reminderKey(number), MessageKind.REMINDER, template);
    return round.toGroups() ? post(order) : outbox.enqueue(order, members);
  }

  /** Reminders that are still queued are not sent: nobody is left to be reminded. */
  void takeBackReminders(Round round) {
    for (int number = 1; number <= round.reminders(); number++) {
      outbox.withdraw(round.reminderKey(number), Optional.empty());
    }
  }

  /** What is still queued is not sent: to these members, or to nobody. */
  void takeBack(Round round, Optional<MemberSelect> only) {
    outbox.withdraw(round.inviteKey(), only);
    for (int number = 1; number <= round.reminders(); number++) {
      outbox.withdraw(round.reminderKey(number), only);
    }
  }

  /** The group link follows the deadline; personal links open longer anyway. */
  void moveGroupLink(Round round) {
    groupLinks.open(round.community(), GroupLinkPurpose.QUESTIONNAIRE, round.id(), end(round));
  }

  void closeGroupLink(Round round) {
    groupLinks.close(round.community(), GroupLinkPurpose.QUESTIONNAIRE, round.id());
  }

  private int post(MessageOrder order) throws UnknownCommunityException {
    var all = groups.findAll(order.community());
    var where = all.isEmpty() ? List.of(groups.findDefault(order.community())) : all;
    return outbox.enqueueToGroups(order, where.stream().map(Group::id).toList());
  }

  private MessageOrder order(Round round, String key, MessageKind kind, String template)
      throws UnknownCommunityException {
    var community = communities.find(round.community());
    var questionnaire = questionnaire(round);
    return new MessageOrder(
        key,
        round.about(),
        round.community(),
        kind,
        round.channel(),
        texts(community, template),
        values(community, round, questionnaire),
        Optional.of(
            new LinkTarget(
                LinkPurpose.QUESTIONNAIRE, round.id(), end(round).plus(properties.linkAfterEnd()))),
        Instant.EPOCH);
  }

  private Map<String, io.qunflow.operations.messaging.MessageText> texts(
      Community community, String template) {
    try {
      return templates.find(community.key(), template).texts();
    } catch (UnknownTemplateException e) {
      throw new IllegalStateException("The product ships no template " + template, e);
    }
  }

  private static Map<String, String> values(
      Community community, Round round, Questionnaire questionnaire) {
    int questions = questionnaire.questions().size();
    return Map.of(
        "title", questionnaire.title(),
        "minutes", String.valueOf(Math.max(1, (questions + 2) / QUESTIONS_A_MINUTE)),
        "deadline", MOMENT.format(end(round).atZone(ZoneId.of(community.timeZone()))),
        "purpose", purpose(questionnaire),
        "silent", PostNames.NOBODY_BY_NAME);
  }

  private static String purpose(Questionnaire questionnaire) {
    return questionnaire.questions().stream()
        .map(Question::answerUse)
        .filter(use -> !use.isEmpty())
        .distinct()
        .limit(MOST_USES)
        .collect(Collectors.joining("，"));
  }

  private Questionnaire questionnaire(Round round) {
    try {
      return questionnaires.find(round.questionnaire(), round.version()).questionnaire();
    } catch (UnknownQuestionnaireException e) {
      throw new IllegalStateException("Round " + round.id() + " asks what does not exist", e);
    }
  }

  private static Instant end(Round round) {
    return round.deadline().orElseThrow();
  }
}
