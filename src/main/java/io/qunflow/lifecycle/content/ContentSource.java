package io.qunflow.lifecycle.content;

/** Where topics and content come from (L3.1). */
public enum ContentSource {
  /** The company's own. */
  PGC("公司"),
  /** The members', which matters more. */
  UGC("成员");

  private final String title;

  ContentSource(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
