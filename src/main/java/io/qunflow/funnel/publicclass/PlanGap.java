package io.qunflow.funnel.publicclass;

import io.qunflow.shared.Wording;
import java.util.Locale;

/** Which of the five questions before a date has no good answer (P1). */
public enum PlanGap {
  NONE(Wording.NONE),
  OWNER(Wording.of("内容由谁负责还没定：运营还是老师", "Nobody owns the content: operator or teacher")),
  TEACHER(Wording.of("老师背不背转化还没说清", "It is open whether the teacher answers for conversion")),
  SHARE(
      Wording.of(
          "内容要占 60% 到 90%，其余讲产品",
          "Content takes 60 to 90 percent of the class, the rest is about the product")),
  PAY(Wording.of("靠什么让人下单还没定", "What makes people pay is open")),
  AFTER(Wording.of("课后怎么跟还没写", "What follows after the class is open"));

  private final Wording wording;

  PlanGap(Wording wording) {
    this.wording = wording;
  }

  public Wording wording() {
    return wording;
  }

  /** As the decision table says it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
