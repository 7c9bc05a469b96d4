package io.qunflow.web.console;

import java.util.List;

/**
 * Which page of a list is shown.
 *
 * @param page from 1, brought into range
 */
record Pages(int page, int size, int total) {

  Pages {
    page = Math.max(1, Math.min(page, Math.max(1, (total + size - 1) / size)));
  }

  public int count() {
    return Math.max(1, (total + size - 1) / size);
  }

  public int first() {
    return (page - 1) * size + 1;
  }

  public int last() {
    return Math.min(page * size, total);
  }

  <T> List<T> of(List<T> all) {
    return all.subList(Math.min(all.size(), (page - 1) * size), last());
  }
}
