package io.qunflow.process.lead;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.funnel.content.Portraits;
import io.qunflow.funnel.lead.PortraitFacts;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The facts that an offering's portrait names (F6). */
@Component
class OfferingPortraits implements PortraitFacts {

  private final Portraits portraits;
  private final Offerings offerings;

  OfferingPortraits(Portraits portraits, Offerings offerings) {
    this.portraits = portraits;
    this.offerings = offerings;
  }

  @Override
  public Optional<List<String>> findMissing(
      CommunityKey community, long offering, MemberId member) {
    try {
      var key = offerings.find(offering).key();
      return portraits.find(community, key).isEmpty()
          ? Optional.empty()
          : Optional.of(portraits.findMissing(community, key, member));
    } catch (UnknownOfferingException e) {
      return Optional.empty();
    }
  }
}
