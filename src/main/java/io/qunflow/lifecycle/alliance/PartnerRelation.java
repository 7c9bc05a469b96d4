package io.qunflow.lifecycle.alliance;

/** How a partner's core business stands to ours; only complementary ones are taken (L8.1). */
public enum PartnerRelation {
  COMPLEMENTARY,
  COMPETITOR
}
