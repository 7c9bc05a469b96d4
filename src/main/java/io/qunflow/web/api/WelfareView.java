package io.qunflow.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qunflow.honour.welfare.ToldCount;
import io.qunflow.honour.welfare.WelfareCounts;
import io.qunflow.honour.welfare.WelfareEffect;
import io.qunflow.honour.welfare.WelfareRound;
import io.qunflow.shared.Proportion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * @param partner who gives it; absent for the community itself
 * @param choice draw, longest
 * @param seed receivers are ordered by SHA-256 of seed, colon, id of the member
 * @param state prepared, handing_out, settled, done, stopped
 * @param receivers how many were chosen: due, handedOut, notTaken and released make it
 * @param spare pieces for which there was nobody
 * @param told receivers by what became of the message to them
 * @param measured absent before it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WelfareView(
    long id,
    String community,
    String item,
    String partner,
    int pieces,
    String choice,
    String seed,
    String state,
    int audience,
    int receivers,
    int due,
    int handedOut,
    int notTaken,
    int released,
    int spare,
    Told told,
    Instant chosenAt,
    Instant settledAt,
    Instant measureAt,
    Measured measured) {

  /**
   * @param waiting queued, or on the way
   * @param unknown it may have arrived
   * @param withheld kept back: no consent, opted out, enough this week, withdrawn
   * @param none no message yet
   */
  record Told(int waiting, int sent, int unknown, int withheld, int failed, int none) {

    static Told of(List<ToldCount> counts) {
      return new Told(
          of(counts, "Q") + of(counts, "G"),
          of(counts, "S"),
          of(counts, "U"),
          of(counts, "X"),
          of(counts, "F"),
          of(counts, "-"));
    }

    private static int of(List<ToldCount> counts, String state) {
      return counts.stream()
          .filter(one -> one.state().equals(state))
          .mapToInt(ToldCount::members)
          .sum();
    }
  }

  /**
   * Who spoke in a group in so many days before and after.
   *
   * @param rest of the audience, without those who got a piece
   * @param beyondTheRest by how much the receivers' share grew beyond the rest's
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Measured(Instant at, int days, Group receivers, Group rest, Double beyondTheRest) {

    static Measured of(WelfareEffect effect, int days) {
      return new Measured(
          effect.measuredAt(),
          days,
          Group.of(effect.receivers()),
          Group.of(effect.rest()),
          effect.beyondTheRest().orElse(null));
    }
  }

  /** Absent where there is nobody. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Group(Proportion before, Proportion after) {

    static Group of(WelfareEffect.Group group) {
      return new Group(group.before().orElse(null), group.after().orElse(null));
    }
  }

  static WelfareView of(WelfareRound round, WelfareCounts counts, List<ToldCount> told) {
    return new WelfareView(
        round.id(),
        round.community().value(),
        round.item(),
        round.partner().orElse(null),
        counts.pieces(),
        round.choice().name().toLowerCase(Locale.ROOT),
        round.seed(),
        round.state().name().toLowerCase(Locale.ROOT),
        counts.audience(),
        counts.receivers(),
        counts.due(),
        counts.handedOut(),
        counts.notTaken(),
        counts.released(),
        counts.spare(),
        Told.of(told),
        round.chosenAt().orElse(null),
        round.settledAt().orElse(null),
        round.measureAt().orElse(null),
        round.effect().map(effect -> Measured.of(effect, round.measureDays())).orElse(null));
  }
}
