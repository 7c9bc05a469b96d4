package io.qunflow.process.lead;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.content.Portraits;
import io.qunflow.funnel.lead.LeadOfferings;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a lead may be about, and the facts that its portrait names (F6). */
@Component
public class OfferingPortraits implements LeadOfferings {

  private final Portraits portraits;
  private final Offerings offerings;

  public OfferingPortraits(Portraits portraits, Offerings offerings) {
    this.portraits = portraits;
    this.offerings = offerings;
  }

  @Override
  public boolean isOffered(CommunityKey community, long offering) {
    try {
      var found = offerings.find(offering);
      return found.community().equals(community) && !found.retired();
    } catch (UnknownOfferingException e) {
      return false;
    }
  }

  @Override
  public Map<Long, List<String>> findMustHave(
      CommunityKey community, Collection<Long> offeringIds) {
    Map<Long, List<String>> facts = new HashMap<>();
    for (var offering : offerings.findAll(community)) {
      if (offeringIds.contains(offering.id())) {
        var named = portraits.find(community, offering.key());
        if (!named.isEmpty()) {
          facts.put(offering.id(), named);
        }
      }
    }
    return facts;
  }
}
