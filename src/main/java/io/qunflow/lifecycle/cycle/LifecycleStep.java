package io.qunflow.lifecycle.cycle;

import java.util.Arrays;
import java.util.Optional;

/** The eight steps of the operation lifecycle, each with the process that carries it. */
public enum LifecycleStep {
  L1("settleDirection", "梳理业务"),
  L2("memberInventory", "盘点用户"),
  L3("contentPlan", "内容运营"),
  L4("discussionRound", "话题约局"),
  L5("dutyRotation", "群管轮值"),
  L6("expectationPromise", "期望管理"),
  L7("healthStandard", "最佳状态"),
  L8("communityAlliance", "社群联盟");

  private final String processKey;
  private final String title;

  LifecycleStep(String processKey, String title) {
    this.processKey = processKey;
    this.title = title;
  }

  public String processKey() {
    return processKey;
  }

  public String title() {
    return title;
  }

  /** The step that a process carries; empty for any other process. */
  public static Optional<LifecycleStep> ofProcess(String processKey) {
    return Arrays.stream(values()).filter(s -> s.processKey.equals(processKey)).findFirst();
  }
}
