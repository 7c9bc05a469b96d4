package io.qunflow.security;

import java.util.List;

/** Port: the users, their groups and passwords, wherever they are kept. */
public interface UserDirectory {

  /** Whether there is such a user with this password. Never locks anybody out. */
  boolean passwordMatches(String userId, String password);

  /** Ids of the groups of a user: roles and skills; empty for an unknown one. */
  List<String> findGroups(String userId);

  /**
   * @throws IllegalArgumentException if there is no such user
   */
  void changePassword(String userId, String password);
}
