package io.qunflow.web.console;

import io.qunflow.community.AccountMask;
import io.qunflow.membership.relation.RelationMeasured;
import io.qunflow.membership.relation.TieKind;
import io.qunflow.membership.relation.TieSpread;
import io.qunflow.membership.relation.TiedPair;
import io.qunflow.web.report.Chart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in the reader's language how members are tied. */
@Component
class RelationWords {

  private final Words words;

  RelationWords(Words words) {
    this.words = words;
  }

  /** A pair of members; what ties them by interest, and what by emotion. */
  record PairLine(
      long a,
      String nameA,
      long b,
      String nameB,
      boolean interestTie,
      boolean emotionTie,
      String interest,
      String emotion,
      String replies) {}

  PairLine line(TiedPair pair) {
    return new PairLine(
        pair.memberA().value(),
        AccountMask.maskNickname(pair.nicknameA()),
        pair.memberB().value(),
        AccountMask.maskNickname(pair.nicknameB()),
        pair.interestTie(),
        pair.emotionTie(),
        interest(pair),
        emotion(pair),
        words.say("relation.pair.replies", pair.aReplies(), pair.bReplies()));
  }

  private String interest(TiedPair pair) {
    List<String> parts = new ArrayList<>();
    add(parts, "answers", pair.answers());
    add(parts, "talks", pair.talks());
    return joined(parts);
  }

  private String emotion(TiedPair pair) {
    List<String> parts = new ArrayList<>();
    add(parts, "weeks", pair.mutualWeeks());
    add(parts, "warm", pair.warmWords() == null ? 0 : pair.warmWords());
    add(parts, "welcomes", pair.welcomes());
    return joined(parts);
  }

  private void add(List<String> parts, String what, int count) {
    if (count > 0) {
      parts.add(words.say("relation.pair." + what, count));
    }
  }

  private String joined(List<String> parts) {
    return parts.isEmpty() ? "—" : String.join(words.say("relation.pair.and"), parts);
  }

  String percent(int n, int of) {
    return of == 0 ? "—" : String.format(Locale.ROOT, "%.1f%%", 100.0 * n / of);
  }

  String name(TieKind kind) {
    return words.say("relation.kind." + kind);
  }

  /** How many members have how many ties, both kinds beside one another. */
  Chart spread(TieSpread spread) {
    var ticks = TieSpread.BANDS.stream().map(this::band).toList();
    return new Chart(
        words.say("relation.spread"),
        "",
        ticks,
        ticks.stream().map(tick -> words.say("relation.spread.ties", tick)).toList(),
        Arrays.stream(TieKind.values())
            .map(
                kind ->
                    new Chart.Series(
                        name(kind),
                        true,
                        spread.of(kind).stream().map(Integer::doubleValue).toList(),
                        spread.of(kind).stream()
                            .map(n -> words.say("relation.spread.members", n))
                            .toList()))
            .toList(),
        null,
        null,
        null);
  }

  String band(int from) {
    int at = TieSpread.BANDS.indexOf(from);
    if (at == TieSpread.BANDS.size() - 1) {
      return words.say("relation.spread.more", from);
    }
    int until = TieSpread.BANDS.get(at + 1) - 1;
    return from == until ? String.valueOf(from) : from + "–" + until;
  }

  /** The share of members tied, week after week; the earliest first. */
  Chart trend(List<RelationMeasured> measured) {
    var weeks = measured.stream().map(m -> m.lastWeek().toString().substring(5)).toList();
    return new Chart(
        words.say("relation.trend"),
        "%",
        weeks,
        measured.stream().map(m -> m.lastWeek().toString()).toList(),
        Arrays.stream(TieKind.values())
            .map(
                kind ->
                    new Chart.Series(
                        name(kind),
                        false,
                        measured.stream().map(m -> share(m, kind)).toList(),
                        measured.stream()
                            .map(
                                m ->
                                    m.ties()
                                        .map(t -> percent(t.members(kind), m.members()))
                                        .orElse(""))
                            .toList()))
            .toList(),
        null,
        null,
        null);
  }

  private static Double share(RelationMeasured measured, TieKind kind) {
    return measured
        .ties()
        .filter(ties -> measured.members() > 0)
        .map(ties -> Math.round(1000.0 * ties.members(kind) / measured.members()) / 10.0)
        .orElse(null);
  }
}
