package io.qunflow.community;

/** Where a group chats and an account lives. */
public enum Platform {
  /** 企业微信. */
  WECOM,
  /** 微信. */
  WECHAT,
  QQ,
  IRC,
  /** 其他. */
  OTHER
}
