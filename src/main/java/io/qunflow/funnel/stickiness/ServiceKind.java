package io.qunflow.funnel.stickiness;

import io.qunflow.shared.Wording;
import java.util.Locale;

/** What a step of a service plan is (F2). */
public enum ServiceKind {
  /** A free service, posted into the groups by a person; nobody is pushed. */
  SERVICE("免费服务", "free service"),
  /** Pushed to each member: forced reach, and capped. */
  TOUCH("触达", "touch");

  private final Wording title;

  ServiceKind(String chinese, String english) {
    this.title = new Wording(chinese, english);
  }

  public Wording title() {
    return title;
  }

  /** As the form says it: {@code service}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ServiceKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  String code() {
    return name().substring(0, 1);
  }

  static ServiceKind ofCode(String code) {
    return code.equals("S") ? SERVICE : TOUCH;
  }
}
