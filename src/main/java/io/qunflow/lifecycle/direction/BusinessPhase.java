package io.qunflow.lifecycle.direction;

/** The phase of the business a position holds for (L1.2): the main value can differ by phase. */
public enum BusinessPhase {
  /** 第一阶段：培训. */
  TRAINING,
  /** 第二阶段：招商服务. */
  RECRUITING,
  /** 第三阶段：投资. */
  INVESTMENT,
  /** 不分阶段. */
  ANY
}
