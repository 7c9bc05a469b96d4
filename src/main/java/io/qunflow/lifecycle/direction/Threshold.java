package io.qunflow.lifecycle.direction;

/** What a community asks for at its door, in three classes (A1): price, identity, action. */
public enum Threshold {
  /** 按年收费. */
  PRICE_YEARLY,
  /** 一次收费. */
  PRICE_ONCE,
  /** 随课程. */
  PRICE_WITH_COURSE,
  /** 业主、车主等拥有者. */
  IDENTITY_OWNER,
  /** 校友、学员. */
  IDENTITY_ALUMNI,
  /** 供应商、同行. */
  IDENTITY_SUPPLIER,
  /** 填写申请. */
  ACTION_APPLICATION,
  /** 转发海报. */
  ACTION_FORWARD,
  /** 填完问卷. */
  ACTION_QUESTIONNAIRE
}
