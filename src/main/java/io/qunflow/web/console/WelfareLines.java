package io.qunflow.web.console;

import io.qunflow.activity.ActivityFigures;
import io.qunflow.community.AccountMask;
import io.qunflow.honour.welfare.NotTaken;
import io.qunflow.honour.welfare.Receiver;
import io.qunflow.honour.welfare.ReceiverState;
import io.qunflow.honour.welfare.ToldCount;
import io.qunflow.honour.welfare.WelfareEffect;
import io.qunflow.honour.welfare.WelfareRound;
import io.qunflow.honour.welfare.WelfareRounds;
import io.qunflow.honour.welfare.WelfareState;
import io.qunflow.shared.Proportion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says welfare rounds and their receivers in the reader's language. */
@Component
class WelfareLines {

  private final WelfareRounds rounds;
  private final ActivityFigures activity;
  private final Words words;

  WelfareLines(WelfareRounds rounds, ActivityFigures activity, Words words) {
    this.rounds = rounds;
    this.activity = activity;
    this.words = words;
  }

  /** A round in a list. */
  record Line(
      long id,
      String title,
      String item,
      String from,
      String choice,
      String state,
      String result) {}

  /** A receiver, masked. */
  record Row(
      long member,
      int place,
      String nickname,
      String state,
      boolean due,
      boolean said,
      String about,
      String told,
      boolean untold) {}

  /** Receivers with one fate of the message to them. */
  record Told(String words, int members, boolean bad) {}

  /**
   * @param note whether the difference says anything
   * @param unheard from when on no chat is known yet; null where all is
   */
  record Effect(
      String measured,
      int days,
      Optional<Proportion> receiversBefore,
      Optional<Proportion> receiversAfter,
      Optional<Proportion> restBefore,
      Optional<Proportion> restAfter,
      String note,
      String unheard) {}

  Line line(WelfareRound round, ZoneId zone) {
    var counts = rounds.count(round);
    return new Line(
        round.id(),
        round.title(),
        words.say("welfare.pieces", round.item(), round.pieces()),
        round.partner().map(name -> words.say("welfare.by", name)).orElse(words.say("welfare.own")),
        words.say("welfare.choice." + code(round.choice())),
        round
            .stoppedBy()
            .filter(by -> round.state() == WelfareState.STOPPED)
            .map(by -> words.say("welfare.state.stoppedBy", by))
            .orElseGet(() -> words.say("welfare.state." + code(round.state()))),
        words.say(
            "welfare.result",
            counts.receivers(),
            counts.handedOut(),
            counts.notTaken(),
            counts.due(),
            counts.released()));
  }

  Row receiver(Receiver receiver, ZoneId zone) {
    var told = receiver.told().orElse("-");
    boolean untold = told.equals("X") || told.equals("F");
    return new Row(
        receiver.member().value(),
        receiver.place(),
        AccountMask.maskNickname(receiver.nickname()),
        words.say("welfare.receiver." + code(receiver.state())),
        receiver.state() == ReceiverState.DUE,
        receiver.state() == ReceiverState.HANDED_OUT
            || receiver.reason().filter(NotTaken.said()::contains).isPresent(),
        about(receiver, zone),
        told(told, receiver.toldReason().orElse("")),
        untold);
  }

  List<Told> told(List<ToldCount> counts) {
    return counts.stream()
        .map(one -> new Told(told(one.state(), one.reason()), one.members(), one.isUntold()))
        .toList();
  }

  /** Null before it is measured. */
  Effect effect(WelfareRound round, ZoneId zone) {
    return round.effect().map(effect -> effect(round, effect, zone)).orElse(null);
  }

  private Effect effect(WelfareRound round, WelfareEffect effect, ZoneId zone) {
    return new Effect(
        words.exactly(effect.measuredAt(), zone),
        round.measureDays(),
        effect.receivers().before(),
        effect.receivers().after(),
        effect.rest().before(),
        effect.rest().after(),
        note(effect),
        unheard(round, zone));
  }

  private String note(WelfareEffect effect) {
    if (effect.ofFew()) {
      return words.say("welfare.effect.few");
    }
    double points = effect.beyondTheRest().orElse(0.0) * 100;
    return words.say(
        points >= 0 ? "welfare.effect.more" : "welfare.effect.less",
        "%.1f".formatted(Math.abs(points)));
  }

  private String unheard(WelfareRound round, ZoneId zone) {
    var end = round.measureAt().orElse(Instant.MIN);
    var known = activity.lastEventAt(round.community());
    return known.filter(last -> !last.isBefore(end)).isPresent()
        ? null
        : known
            .map(last -> words.say("welfare.effect.unheard", words.exactly(last, zone)))
            .orElseGet(() -> words.say("welfare.effect.nothing"));
  }

  private String about(Receiver receiver, ZoneId zone) {
    if (receiver.by().isEmpty() && receiver.reason().isEmpty()) {
      return "";
    }
    var parts = new java.util.ArrayList<String>();
    receiver.reason().ifPresent(why -> parts.add(words.say("welfare.reason." + code(why))));
    if (!receiver.note().isEmpty()) {
      parts.add(AccountMask.maskText(receiver.note()));
    }
    receiver.by().ifPresent(parts::add);
    parts.add(words.moment(receiver.changedAt(), zone));
    return String.join(words.say("campaign.dot"), parts);
  }

  private String told(String state, String reason) {
    return switch (state) {
      case "X" -> words.say("welfare.told.X", words.sayOr("message.reason." + reason, reason));
      case "F" -> words.say("welfare.told.F", words.sayOr("message.reason." + reason, reason));
      default -> words.say("welfare.told." + (state.equals("-") ? "none" : state));
    };
  }

  private static String code(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
