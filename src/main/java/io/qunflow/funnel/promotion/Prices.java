package io.qunflow.funnel.promotion;

import io.qunflow.community.MemberId;
import io.qunflow.funnel.offering.Offerings;
import io.qunflow.funnel.offering.UnknownOfferingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asked by every page and order: what an offering costs (F3). */
@Service
public class Prices {

  private final Offerings offerings;
  private final PromotionMapper promotions;
  private final ObjectProvider<MemberPrices> others;

  Prices(Offerings offerings, PromotionMapper promotions, ObjectProvider<MemberPrices> others) {
    this.offerings = offerings;
    this.promotions = promotions;
    this.others = others;
  }

  /**
   * What the offering costs, or cost, at a moment: see {@link PriceRule}.
   *
   * @param member who asks; without one, what everybody pays
   */
  @Transactional(readOnly = true)
  public Price priceOf(long offering, Optional<MemberId> member, Instant moment)
      throws UnknownOfferingException {
    List<GroupPrice> groups = new ArrayList<>();
    if (member.isPresent()) {
      others.forEach(one -> groups.addAll(one.find(offering, member.get(), moment)));
    }
    return priceOf(offering, groups, moment);
  }

  /** Like the other, for somebody to whom these group prices are open. */
  @Transactional(readOnly = true)
  public Price priceOf(long offering, List<GroupPrice> groups, Instant moment)
      throws UnknownOfferingException {
    return PriceRule.at(
        offerings.termsAt(offering, moment),
        promotions.findPublished(offering, moment),
        groups,
        moment);
  }
}
