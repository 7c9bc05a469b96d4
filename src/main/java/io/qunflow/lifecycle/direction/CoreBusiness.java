package io.qunflow.lifecycle.direction;

/** The core business of an audience, as far as it can conflict with another's (L1.4). */
public enum CoreBusiness {
  /** 融资企业. */
  FUNDRAISER,
  /** 银行. */
  BANK,
  /** 互联网金融平台. */
  INTERNET_FINANCE,
  /** 其他企业. */
  COMPANY,
  /** 消费者个人. */
  CONSUMER
}
