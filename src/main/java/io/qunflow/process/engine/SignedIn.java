package io.qunflow.process.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lends the engine the person who is signed in, for the length of one call. */
@Component
class SignedIn {

  private final IdentityService identity;

  SignedIn(IdentityService identity) {
    this.identity = identity;
  }

  /**
   * Calls the engine with the rights of the signed-in person.
   *
   * @throws IllegalStateException if nobody is signed in: no call may slip past the authorizations
   */
  <T> T call(Supplier<T> work) {
    var before = identity.getCurrentAuthentication();
    identity.setAuthentication(userId(), groups());
    try {
      return work.get();
    } finally {
      if (before == null) {
        identity.clearAuthentication();
      } else {
        identity.setAuthentication(before);
      }
    }
  }

  String userId() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null) {
      throw new IllegalStateException("Nobody is signed in");
    }
    return authentication.getName();
  }

  List<String> groups() {
    return identity.createGroupQuery().groupMember(userId()).list().stream()
        .map(Group::getId)
        .toList();
  }
}
