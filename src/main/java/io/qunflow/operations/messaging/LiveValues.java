package io.qunflow.operations.messaging;

import java.util.Map;

/**
 * What a post into a group says that changes until it goes out, such as who has not answered by
 * then. Asked for when the post is read by who sends it, or sent; never kept.
 */
public interface LiveValues {

  /**
   * @param about of the order, see {@link MessageOrder#about()}
   * @param language {@code zh} or {@code en}
   * @return by variable, before the order's own values; empty where nothing changes
   */
  Map<String, String> find(String about, String language);
}
