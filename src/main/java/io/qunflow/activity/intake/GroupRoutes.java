package io.qunflow.activity.intake;

import io.qunflow.community.Group;
import io.qunflow.community.GroupService;
import io.qunflow.community.UnknownGroupException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which of our groups the groups of a file are. */
final class GroupRoutes {

  private static final int LONGEST_NAME = 190;

  private final Map<String, Group> groups;

  private GroupRoutes(Map<String, Group> groups) {
    this.groups = groups;
  }

  static GroupRoutes of(ImportOrder order, GroupService known) throws UnknownGroupException {
    var groups = new HashMap<String, Group>();
    for (var route : order.groups().entrySet()) {
      groups.put(route.getKey(), known.find(order.community(), route.getValue()));
    }
    return new GroupRoutes(groups);
  }

  /**
   * @param nameInFile null where the file names none
   */
  Optional<Group> find(String nameInFile) {
    return Optional.ofNullable(groups.get(nameInFile == null ? "" : nameInFile));
  }

  /** In the order they were opened. */
  Collection<Group> all() {
    var all = new TreeSet<Group>(Comparator.comparingLong(Group::id));
    all.addAll(groups.values());
    return List.copyOf(all);
  }

  /** Our group → the name files know it by; of several the first in order. */
  Map<Group, String> names() {
    var names = new HashMap<Group, String>();
    groups.forEach(
        (name, group) -> {
          if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
            names.merge(group, name, (a, b) -> a.compareTo(b) <= 0 ? a : b);
          }
        });
    return names;
  }
}
