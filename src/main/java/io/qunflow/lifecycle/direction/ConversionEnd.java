package io.qunflow.lifecycle.direction;

/** Where the conversion step ends (L1.3). */
public enum ConversionEnd {
  /** 主获利产品. */
  MAIN_PROFIT,
  /** 引流产品: how it reaches a main-profit one must be said. */
  LEAD_IN
}
