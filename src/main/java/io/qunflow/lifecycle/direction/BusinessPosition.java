package io.qunflow.lifecycle.direction;

/** What a community is to the business in its present phase (L1.2). */
public enum BusinessPosition {
  /** 核心竞争力. */
  CORE,
  /** 引流. */
  TRAFFIC,
  /** 服务与留存. */
  RETENTION,
  /** 影响力. */
  INFLUENCE,
  /** 产品反馈. */
  FEEDBACK,
  /** 销售. */
  SALES
}
