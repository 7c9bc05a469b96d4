package io.qunflow.web.console;

import io.qunflow.process.TaskInbox;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page of the console shows around its own content. */
@ControllerAdvice(basePackageClasses = ConsoleModel.class)
class ConsoleModel {

  private final TaskInbox inbox;

  ConsoleModel(TaskInbox inbox) {
    this.inbox = inbox;
  }

  @ModelAttribute("me")
  Me me(Authentication authentication) {
    if (authentication == null) {
      return new Me("", false, false, false, 0);
    }
    var roles =
        authentication.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
    return new Me(
        authentication.getName(),
        holdsAny(roles, List.of("ROLE_OPERATOR", "ROLE_ADMIN")),
        holdsAny(roles, List.of("ROLE_AUDITOR", "ROLE_ADMIN")),
        roles.contains("ROLE_ADMIN"),
        inbox.countMyTasks());
  }

  private static boolean holdsAny(Set<String> held, List<String> wanted) {
    return wanted.stream().anyMatch(held::contains);
  }

  /**
   * The signed-in person.
   *
   * @param writer may change something
   * @param watcher may open Cockpit
   * @param admin may change secrets and what leaves
   */
  record Me(String name, boolean writer, boolean watcher, boolean admin, long tasks) {}
}
