package io.qunflow.web.console;

import io.qunflow.community.Community;
import io.qunflow.community.CommunityKey;
import io.qunflow.community.CommunityService;
import io.qunflow.community.CommunityState;
import io.qunflow.community.UnknownCommunityException;
import io.qunflow.process.TaskInbox;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What every page of the console shows around its own content. */
@ControllerAdvice(basePackageClasses = ConsoleModel.class)
class ConsoleModel {

  private final TaskInbox inbox;
  private final CommunityService communities;

  ConsoleModel(TaskInbox inbox, CommunityService communities) {
    this.inbox = inbox;
    this.communities = communities;
  }

  @ModelAttribute("me")
  Me me(Authentication authentication) {
    if (authentication == null) {
      return new Me("", false, false, false, false, 0);
    }
    var roles =
        authentication.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    return new Me(
        authentication.getName(),
        holdsAny(roles, List.of("ROLE_OPERATOR", "ROLE_ADMIN")),
        holdsAny(roles, List.of("ROLE_AUDITOR", "ROLE_ADMIN")),
        holdsAny(roles, List.of("ROLE_SCHEDULER", "ROLE_OPERATOR", "ROLE_ADMIN")),
        roles.contains("ROLE_ADMIN"),
        inbox.countMyTasks());
  }

  /** The community whose page it is; null on others, and where there is no such community. */
  @ModelAttribute("place")
  Place place(@PathVariable Map<String, String> path) {
    var key = path.get("key");
    if (key == null) {
      return null;
    }
    try {
      return Place.of(communities.find(new CommunityKey(key)));
    } catch (UnknownCommunityException | IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean holdsAny(Set<String> held, List<String> wanted) {
    return wanted.stream().anyMatch(held::contains);
  }

  /**
   * The signed-in person.
   *
   * @param writer may change something
   * @param watcher may open Cockpit
   * @param planner may change what the clock starts
   * @param admin may change secrets and what leaves
   */
  record Me(
      String name, boolean writer, boolean watcher, boolean planner, boolean admin, long tasks) {}

  /** A community, above each of its pages. */
  record Place(String key, String name, boolean retired) {

    private static Place of(Community community) {
      return new Place(
          community.key().value(), community.name(), community.state() == CommunityState.RETIRED);
    }
  }
}
