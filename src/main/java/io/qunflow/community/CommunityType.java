package io.qunflow.community;

/** 社群类型. */
public enum CommunityType {
  /** 产品型. */
  PRODUCT,
  /** 兴趣型. */
  INTEREST,
  /** 知识型. */
  KNOWLEDGE,
  /** 营销型. */
  MARKETING
}
