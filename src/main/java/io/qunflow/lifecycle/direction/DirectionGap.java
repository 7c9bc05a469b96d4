package io.qunflow.lifecycle.direction;

/** Why a direction does not lead from activity to money, with what helps (L1.3). */
public enum DirectionGap {
  NO_CARRIER("还没有价值载体。请定一门课程、一个产品或一项服务；“一起成长”不算。没有它，再活跃也转化不了。"),
  VAGUE_CARRIER("价值载体的名字只是一句口号，看不出卖的是什么。请写出课程、产品或服务的名称，例如“7 天入门课”。"),
  NO_CONVERSION("还没有转化步骤。请写出成员从参与到付费要走的那一步，例如“听完公开课后报名”。"),
  NO_LEAD_IN_PATH("转化停在引流产品。请写出买了引流产品的人怎么走到主获利产品。");

  private final String advice;

  DirectionGap(String advice) {
    this.advice = advice;
  }

  /** For the operator: what is missing and what helps. */
  public String advice() {
    return advice;
  }
}
