package io.qunflow.lifecycle.health;

import java.util.Locale;

/** Why a community has its colour (L7.4). */
public enum HealthCause {
  /** More messages than members can bear (L7.2). */
  NOISE("消息太多，打扰人"),
  /** Questions stay without an answer, or wait too long for it. */
  QUESTIONS("提问没人答"),
  /** Too few members write. */
  ACTIVITY("活跃不够"),
  /** Too few take part in talks or answer each other, or few talk for all. */
  INTERACTION("参与和来往不够"),
  /** Contents are not forwarded, liked, collected. */
  CONTENT("内容没有引起反应"),
  /** Activity as agreed, and four stated weeks without an order. */
  NO_CONVERSION("活跃但没有成交"),
  /** Fewer than two figures with data. */
  NO_DATA("有数据的指标不到两项"),
  /** Nobody agreed a standard yet (L7.0). */
  NO_STANDARD("还没有定标准"),
  NONE("");

  private final String label;

  HealthCause(String label) {
    this.label = label;
  }

  /** In an operator's words; empty for none. */
  public String label() {
    return label;
  }

  /** As in decisions and the REST interface, such as {@code no_data}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
