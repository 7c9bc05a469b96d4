package io.qunflow.lifecycle.duty;

/** Where the duty admins' rewards come from (L5.3); anything else is no reward. */
public enum RewardSource {
  /** 会员费的一部分. */
  FEE_SHARE,
  /** 公司预算. */
  COMPANY,
  /** 伙伴的奖品. */
  PARTNER
}
