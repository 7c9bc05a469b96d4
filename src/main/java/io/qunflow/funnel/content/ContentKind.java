package io.qunflow.funnel.content;

import io.qunflow.shared.Wording;
import java.util.Locale;

/** What a piece of content is (F6). */
public enum ContentKind {
  ARTICLE("文章", "article"),
  VIDEO("视频", "video");

  private final Wording title;

  ContentKind(String chinese, String english) {
    this.title = new Wording(chinese, english);
  }

  public Wording title() {
    return title;
  }

  /** As the form says it: {@code article}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ContentKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
