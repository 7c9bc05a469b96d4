package io.qunflow.activity.upload;

import io.qunflow.community.Group;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives new groups the numbers that come next: 1, 2, 3 … */
public final class NewGroupKeys {

  private final Set<String> taken;
  private int last;

  public NewGroupKeys(Collection<Group> known) {
    this.taken = new HashSet<>(known.stream().map(Group::key).collect(Collectors.toSet()));
    this.last = known.size();
  }

  /** A key that no group has, and none of those given before. */
  public String next() {
    do {
      last++;
    } while (!taken.add(String.valueOf(last)));
    return String.valueOf(last);
  }
}
