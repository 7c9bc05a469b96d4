package io.qunflow.funnel.promotion;

import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.List;

/** Who knows prices that hold for some members only tells them. */
public interface MemberPrices {

  /** Prices of groups the member is in that are open at the moment. */
  List<GroupPrice> find(long offering, MemberId member, Instant moment);
}
