package io.qunflow.funnel.offering;

import io.qunflow.community.CommunityKey;

record OfferingRow(
    long id,
    CommunityKey community,
    String offeringKey,
    String name,
    String kind,
    long listPriceMinor,
    long costMinor,
    int commissionBp,
    int rewardBp,
    int revision,
    boolean retired) {

  Offering offering() {
    return new Offering(
        id,
        community,
        offeringKey,
        name,
        OfferingKind.ofCode(kind),
        new PriceTerms(listPriceMinor, costMinor, commissionBp, rewardBp),
        revision,
        retired);
  }
}
