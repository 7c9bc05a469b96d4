package io.qunflow.lifecycle.content;

/** In what form a piece of content is made (L3.1). */
public enum Medium {
  ARTICLE,
  VIDEO,
  MATERIAL
}
