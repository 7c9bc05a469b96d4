package io.qunflow.funnel.lead;

import java.util.List;
import java.util.Optional;

/**
 * What was ordered, as far as leads must know it (F4): orders of the person, by whichever of their
 * accounts, of the community of the lead, for its offering, or for any if it is about none.
 */
public interface LeadOrders {

  /**
   * @param order id of it
   * @param number by which people know it, such as {@code shop T-9}
   * @param paid whether all of it was paid at some time, refunded since or not
   */
  record Bought(long lead, long order, String number, boolean paid) {}

  /** Leads of persons that are open although an order of theirs was paid since they were opened. */
  List<Bought> findPaid();

  /** The same, of one order. */
  List<Bought> findPaid(long order);

  /**
   * What somebody ordered since their lead was opened and did not cancel; a paid order before all
   * others, then the latest.
   */
  Optional<Bought> find(long lead);
}
