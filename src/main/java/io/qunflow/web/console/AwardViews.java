package io.qunflow.web.console;

import io.qunflow.activity.ActivityFigures;
import io.qunflow.community.AccountMask;
import io.qunflow.community.MemberId;
import io.qunflow.honour.award.Award;
import io.qunflow.honour.award.AwardCandidate;
import io.qunflow.honour.award.AwardPeriod;
import io.qunflow.honour.award.AwardRound;
import io.qunflow.honour.award.AwardState;
import io.qunflow.honour.award.AwardWinner;
import io.qunflow.operations.messaging.MessageState;
import io.qunflow.operations.messaging.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Rounds of awards as pages show them. */
@Component
class AwardViews {

  private static final int FIRST = 10;

  private final ActivityFigures activity;
  private final Messages messages;
  private final Words words;

  AwardViews(ActivityFigures activity, Messages messages, Words words) {
    this.activity = activity;
    this.messages = messages;
    this.words = words;
  }

  /**
   * A round in a list.
   *
   * @param told what became of its posts and messages; empty before there are any
   */
  record Line(
      long id, String title, String state, boolean open, String days, String awards, String told) {}

  /**
   * One award on the page of an open round.
   *
   * @param rows the first of them
   * @param more the others, shown where somebody asks
   * @param other who was typed beside the figures
   * @param nobody why nobody is to get it, as it was typed
   */
  record Choice(
      String award,
      String label,
      String what,
      List<Row> rows,
      List<Row> more,
      String other,
      String why,
      String nobody) {}

  /**
   * A candidate.
   *
   * @param said the question or answer; empty where there is none, or its text was deleted
   */
  record Row(long member, String name, int place, String figure, String said, boolean ticked) {}

  /** One award of a round that is over. */
  record Result(String label, List<Won> winners, String nobody) {}

  record Won(long member, String name, String figure, String reason) {}

  Line line(AwardRound round) {
    var told = messages.countAbout(round.about());
    int sent = count(told, MessageState.SENT) + count(told, MessageState.UNKNOWN);
    boolean announced = sent > 0 || round.state() != AwardState.HONOURED;
    return new Line(
        round.id(),
        round.title(),
        words.say(announced ? "award.state." + round.state() : "award.decided"),
        round.isOpen(),
        days(round.period()),
        String.join(words.say("award.and"), round.awards().stream().map(this::label).toList()),
        told.isEmpty()
            ? ""
            : words.say(
                "award.told",
                sent,
                count(told, MessageState.QUEUED) + count(told, MessageState.SENDING),
                count(told, MessageState.FAILED) + count(told, MessageState.SUPPRESSED)));
  }

  /** From when on no chat of the days it measures is known yet; null where all is. */
  String unheard(AwardRound round, Instant until, ZoneId zone) {
    var known = activity.lastEventAt(round.community());
    return known.filter(last -> !last.isBefore(until)).isPresent()
        ? null
        : known
            .map(last -> words.say("award.unheard", words.exactly(last, zone)))
            .orElseGet(() -> words.say("award.unheard.all"));
  }

  private static int count(Map<MessageState, Map<String, Integer>> told, MessageState state) {
    return told.getOrDefault(state, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
  }

  String days(AwardPeriod period) {
    return period.from().equals(period.until())
        ? words.date(period.from())
        : words.say("period", words.date(period.from()), words.date(period.until()));
  }

  String label(Award award) {
    return words.say("award.name." + award.key());
  }

  Choice choice(
      Award award,
      List<AwardCandidate> candidates,
      Map<Long, String> texts,
      Collection<MemberId> ticked,
      AwardForm typed) {
    var rows =
        candidates.stream()
            .map(
                one ->
                    new Row(
                        one.member().value(),
                        AccountMask.maskNickname(one.nickname()),
                        one.place(),
                        figure(award, one.figure(), one.before(), one.after()),
                        said(texts, one),
                        ticked.contains(one.member())))
            .toList();
    int first = (int) rows.stream().takeWhile(row -> row.place() <= FIRST || row.ticked()).count();
    return new Choice(
        award.key(),
        label(award),
        words.say("award.what." + award.key()),
        rows.subList(0, first),
        rows.subList(first, rows.size()),
        typed.text(AwardForm.other(award)),
        typed.text(AwardForm.why(award)),
        typed.text(AwardForm.nobody(award)));
  }

  Result result(Award award, List<AwardWinner> winners, Map<Award, String> nobody) {
    return new Result(
        label(award),
        winners.stream()
            .filter(one -> one.award() == award)
            .map(
                one ->
                    new Won(
                        one.member().value(),
                        AccountMask.maskNickname(one.nickname()),
                        one.figure() == null
                            ? ""
                            : figure(award, one.figure(), one.before(), one.after()),
                        AccountMask.maskText(one.reason())))
            .toList(),
        AccountMask.maskText(nobody.getOrDefault(award, "")));
  }

  private static String said(Map<Long, String> texts, AwardCandidate one) {
    return one.event() == null ? "" : AccountMask.maskText(texts.getOrDefault(one.event(), ""));
  }

  private String figure(Award award, int figure, Integer before, Integer after) {
    return words.say("award.figure." + award.key(), figure, before, after);
  }
}
