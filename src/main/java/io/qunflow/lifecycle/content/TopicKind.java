package io.qunflow.lifecycle.content;

import io.qunflow.shared.Wording;
import java.util.Locale;

/** What a topic asks us to know about members, from nothing to a lot (L3.2). */
public enum TopicKind {
  UNIVERSAL("万能"),
  PROFESSIONAL("专业"),
  PERSONAL("个性");

  private final String title;

  TopicKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  Wording wording() {
    return new Wording(title, name().toLowerCase(Locale.ROOT));
  }

  /** Whether this kind asks for no more than the other does. */
  public boolean isWithin(TopicKind most) {
    return compareTo(most) <= 0;
  }
}
