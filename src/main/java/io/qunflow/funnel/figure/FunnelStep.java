package io.qunflow.funnel.figure;

import io.qunflow.shared.Wording;
import java.util.Locale;

/** How far a member came, in order (F7). */
public enum FunnelStep {
  /** With a lead, a registration or a reply. */
  INTERESTED("有兴趣", "Interested"),
  REGISTERED("报名", "Registered"),
  ATTENDED("到课", "Attended"),
  ORDERED("下单", "Ordered"),
  /** Paid and not refunded. */
  PAID("付款", "Paid");

  private final Wording title;

  FunnelStep(String chinese, String english) {
    this.title = new Wording(chinese, english);
  }

  public Wording title() {
    return title;
  }

  /** As REST and files say it: {@code paid}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
