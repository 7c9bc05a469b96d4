package io.qunflow.process.funnel;

import io.qunflow.community.CommunityKey;
import io.qunflow.process.engine.ProcessVariable;

/**
 * Names that every part of the funnel shares. The business key is {@code community:offering}; the
 * community's key is carried beside it.
 */
final class MarketingFunnel {

  /** Key of the offering that is sold. */
  static final ProcessVariable<String> OFFERING = ProcessVariable.string("offeringKey");

  private MarketingFunnel() {}

  /** One funnel a community and offering; no community's key has a colon. */
  static String businessKey(CommunityKey community, String offering) {
    return community.value() + ":" + offering;
  }
}
