package io.qunflow.security;

import java.util.List;
import java.util.Optional;

/** Port: the users, their groups and passwords, wherever they are kept. */
public interface UserDirectory {

  /**
   * Whether there is such a user with this password. Never locks anybody out, and takes as long for
   * an unknown user as for a known one.
   */
  boolean passwordMatches(String userId, String password);

  /**
   * Something that changes with the stored password and tells nothing about it; empty for an
   * unknown user.
   */
  Optional<String> passwordStamp(String userId);

  /** Ids of the groups of a user: roles and skills; empty for an unknown one. */
  List<String> findGroups(String userId);

  /** Ids of the users in a group, in their order; empty for a group there is not. */
  List<String> findMembers(String group);

  /**
   * @throws IllegalArgumentException if there is no such user
   */
  void changePassword(String userId, String password);
}
