package io.qunflow.process.publicclass;

import io.qunflow.community.CommunityKey;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import io.qunflow.funnel.publicclass.ClassOfferings;
import org.springframework.stereotype.Component;

/** What a class may sell is what its community offers. */
@Component
public class OfferedClasses implements ClassOfferings {

  private final Offerings offerings;

  public OfferedClasses(Offerings offerings) {
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
}
