package io.qunflow.community;

/** Who somebody is by now, for statements that count what was done before accounts were linked. */
public final class LinkedMembers {

  private static final String CURRENT =
      "COALESCE((SELECT MAX(lk_l.to_member_id) FROM account_link lk_l"
          + " WHERE lk_l.from_member_id = %1$s AND lk_l.undone_at_ms IS NULL"
          + " AND NOT EXISTS (SELECT 1 FROM account lk_y WHERE lk_y.member_id = %1$s)), %1$s)";

  private static final String ALL =
      "SELECT lk_l.from_member_id, MAX(lk_l.to_member_id) AS to_member_id FROM account_link lk_l"
          + " WHERE lk_l.undone_at_ms IS NULL AND NOT EXISTS"
          + " (SELECT 1 FROM account lk_y WHERE lk_y.member_id = lk_l.from_member_id)"
          + " GROUP BY lk_l.from_member_id";

  private LinkedMembers() {}

  /**
   * Whoever all accounts of a member went over to, since both are one person; else the member.
   *
   * @param column such as {@code o.member_id}; null stays null
   */
  public static String current(String column) {
    return CURRENT.formatted(column);
  }

  /** Selects {@code from_member_id} and {@code to_member_id} of all who went over to another. */
  public static String all() {
    return ALL;
  }
}
