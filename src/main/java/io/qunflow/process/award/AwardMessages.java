package io.qunflow.process.award;

import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.LinkedMembers;
import io.qunflow.community.MemberSelect;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.honour.award.Award;
import io.qunflow.honour.award.AwardDesk;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.operations.messaging.MessageKind;
import io.qunflow.operations.messaging.MessageOrder;
import io.qunflow.operations.messaging.MessageText;
import io.qunflow.operations.messaging.Outbox;
import io.qunflow.process.PostNames;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who is honoured: to the groups, and to each winner on their own page (H1, H2). Consent,
 * opt-out and quiet hours are checked when a message leaves (C5).
 */
@Component
class AwardMessages {

  private static final String INBOX = "inbox";

  private static final String WINNERS =
      "SELECT DISTINCT "
          + LinkedMembers.current("w.member_id")
          + " AS member_id FROM award_winner w"
          + " WHERE w.round_id = :awardRound AND w.award = :award";

  private static final Map<String, MessageText> POST =
      Map.of(
          "zh",
          new MessageText("{{title}}", "🏆 {{title}}（{{days}}）\n{{winners}}\n恭喜！"),
          "en",
          new MessageText("{{title}}", "🏆 {{title}} ({{daysEn}})\n{{winners}}\nCongratulations!"));

  private static final Map<String, MessageText> PERSONAL =
      Map.of(
          "zh",
          new MessageText(
              "恭喜获得“{{award}}”", "{{nickname}}，恭喜您在“{{title}}”（{{days}}）里获得“{{award}}”！"),
          "en",
          new MessageText(
              "You received “{{awardEn}}”",
              "{{nickname}}, congratulations: you received “{{awardEn}}” in “{{title}}”"
                  + " ({{daysEn}})!"));

  private final AwardDesk desk;
  private final GroupService groups;
  private final Outbox outbox;
  private final Clock clock;

  AwardMessages(AwardDesk desk, GroupService groups, Outbox outbox, Clock clock) {
    this.desk = desk;
    this.groups = groups;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Queues everything that is not queued yet, so that nobody hears of it twice; nothing where
   * nobody is left to honour. Names are filled in when a post goes out, see {@link WinnerNames}.
   */
  @Transactional
  public void announce(AwardRound round) {
    var winners = desk.findWinners(round.id());
    if (winners.isEmpty()) {
      return;
    }
    var days = AwardWords.days(round.period());
    outbox.enqueueToGroups(
        order(
            round,
            "post",
            round.channel(),
            POST,
            Map.of(
                "title",
                round.title(),
                "days",
                days.chinese(),
                "daysEn",
                days.english(),
                "winners",
                PostNames.NOBODY_BY_NAME)),
        groups(round));
    for (var award : round.awards()) {
      if (winners.stream().anyMatch(one -> one.award() == award)) {
        outbox.enqueue(
            order(round, award.key(), INBOX, PERSONAL, values(round, award)),
            new MemberSelect(WINNERS, Map.of("awardRound", round.id(), "award", award.name())));
      }
    }
  }

  private static Map<String, String> values(AwardRound round, Award award) {
    var days = AwardWords.days(round.period());
    return Map.of(
        "title", round.title(),
        "award", award.label().chinese(),
        "awardEn", award.label().english(),
        "days", days.chinese(),
        "daysEn", days.english());
  }

  private MessageOrder order(
      AwardRound round,
      String what,
      String channel,
      Map<String, MessageText> texts,
      Map<String, String> values) {
    return new MessageOrder(
        round.about() + ":" + what,
        round.about(),
        round.community(),
        MessageKind.HONOUR,
        channel,
        texts,
        values,
        Optional.empty(),
        clock.instant());
  }

  private List<Long> groups(AwardRound round) {
    try {
      var all = groups.findAll(round.community());
      var where = all.isEmpty() ? List.of(groups.findDefault(round.community())) : all;
      return where.stream().map(Group::id).toList();
    } catch (UnknownCommunityException e) {
      throw new IllegalStateException(e);
    }
  }
}
