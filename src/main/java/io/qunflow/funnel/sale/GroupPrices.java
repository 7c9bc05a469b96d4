package io.qunflow.funnel.sale;

import io.qunflow.community.MemberId;
import io.qunflow.funnel.offering.PriceCommitments;
import io.qunflow.funnel.promotion.GroupPrice;
import io.qunflow.funnel.promotion.MemberPrices;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prices of groups that gather, for those who are in them. */
@Component
class GroupPrices implements MemberPrices, PriceCommitments {

  private final GroupBuyMapper groups;
  private final SaleProperties properties;
  private final Clock clock;

  GroupPrices(GroupBuyMapper groups, SaleProperties properties, Clock clock) {
    this.groups = groups;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public List<GroupPrice> find(long offering, MemberId member, Instant moment) {
    return groups.findPrices(offering, member, moment, properties.heldSince(moment));
  }

  @Override
  public List<Long> findOpen(long offering) {
    return groups.findOpenPrices(offering, clock.instant());
  }
}
