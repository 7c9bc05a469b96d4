package io.qunflow.operations.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks whoever knows them. */
@Component
class KnownVisitors {

  private final ObjectProvider<Visitors> visitors;

  KnownVisitors(ObjectProvider<Visitors> visitors) {
    this.visitors = visitors;
  }

  Map<String, Visitors.Visitor> find(Collection<String> abouts) {
    var found = new HashMap<String, Visitors.Visitor>();
    if (!abouts.isEmpty()) {
      visitors.forEach(
          known ->
              found.putAll(
                  known.find(abouts.stream().filter(a -> a.startsWith(known.prefix())).toList())));
    }
    return found;
  }
}
