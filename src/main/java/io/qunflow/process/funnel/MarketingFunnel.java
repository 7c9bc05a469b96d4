package io.qunflow.process.funnel;

import io.qunflow.community.CommunityKey;
import io.qunflow.process.engine.ProcessVariable;
import java.time.Instant;

/**
 * Names shared with processes/funnel/marketing-funnel.bpmn, its forms, and every part of the
 * funnel. The business key is {@code community:offering}; the community's key is carried beside it.
 */
final class MarketingFunnel {

  static final String KEY = "marketingFunnel";

  /** Key of the offering that is sold. */
  static final ProcessVariable<String> OFFERING = ProcessVariable.string("offeringKey");

  /** The id of the offering, as a public class knows it. */
  static final ProcessVariable<Integer> OFFERING_ID = ProcessVariable.integer("offeringId");

  /** Number of the round, from 1. */
  static final ProcessVariable<Integer> ROUND = ProcessVariable.integer("roundNumber");

  /** When the round began; its figures count from then on. */
  static final ProcessVariable<Instant> ROUND_BEGAN = ProcessVariable.instant("roundBeganAt");

  /** {@link #SERVICES} or {@link Brand#PAIN}: what the round begins with. */
  static final ProcessVariable<String> STARTS_WITH = ProcessVariable.string("roundStartsWith");

  static final String SERVICES = "services";

  /** {@code public_class, group_buying, limited_price}. */
  static final ProcessVariable<String> SELLING_BY = ProcessVariable.string("sellingBy");

  static final ProcessVariable<String> ROUND_NOTE = ProcessVariable.string("roundNote");

  private MarketingFunnel() {}

  /** One funnel a community and offering; no community's key has a colon. */
  static String businessKey(CommunityKey community, String offering) {
    return community.value() + ":" + offering;
  }
}
