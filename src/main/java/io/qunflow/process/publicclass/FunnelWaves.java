package io.qunflow.process.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.figure.FunnelRounds;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.funnel.publicclass.ClassWaves;
import io.qunflow.funnel.publicclass.PublicClass;
import io.qunflow.process.MarketingFunnels;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A wave is a round of the offering's funnel, whoever opens the class (P1, F5). */
@Component
class FunnelWaves implements ClassWaves {

  private static final Pattern ROUND = Pattern.compile("funnel:\\d+:(\\d{1,6})");

  private final Offerings offerings;
  private final MarketingFunnels funnels;
  private final FunnelRounds rounds;

  FunnelWaves(Offerings offerings, MarketingFunnels funnels, FunnelRounds rounds) {
    this.offerings = offerings;
    this.funnels = funnels;
    this.rounds = rounds;
  }

  /**
   * When the round of a class was over.
   *
   * @return empty while it goes on, and for a class of no round
   */
  Optional<Instant> findEnd(PublicClass of) {
    var round = ROUND.matcher(of.wave());
    if (of.offering() == null || !round.matches()) {
      return Optional.empty();
    }
    try {
      var key = offerings.find(of.offering()).key();
      return rounds.findEnd(of.community(), key, Integer.parseInt(round.group(1)));
    } catch (UnknownOfferingException e) {
      return Optional.empty();
    }
  }

  @Override
  public String findRunning(CommunityKey community, long offering) {
    try {
      var key = offerings.find(offering).key();
      return funnels.isRunning(community, key)
          ? "funnel:%d:%d".formatted(offering, rounds.count(community, key) + 1)
          : "";
    } catch (UnknownOfferingException e) {
      return "";
    }
  }
}
