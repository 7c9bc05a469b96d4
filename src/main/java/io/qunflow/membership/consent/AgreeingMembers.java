package io.qunflow.membership.consent;

/** The statement that finds who may be written to for a purpose. */
final class AgreeingMembers {

  /** What the person of member m said last about the purpose. */
  private static final String LATEST =
      "(SELECT c.given FROM member_consent c WHERE c.id = (SELECT MAX(x.id) FROM member_consent x"
          + " WHERE x.purpose = :agreeingPurpose AND (x.member_id = m.id OR x.member_id IN"
          + " (SELECT l.from_member_id FROM account_link l WHERE l.to_member_id = m.id"
          + " AND l.undone_at_ms IS NULL))))";

  private AgreeingMembers() {}

  /**
   * @param silenceIsNo whether somebody who said nothing does not agree
   */
  static String sql(boolean silenceIsNo) {
    return "SELECT m.id AS member_id FROM member m WHERE m.community_key = :agreeingCommunity"
        + " AND m.erased_at_ms IS NULL"
        + " AND EXISTS (SELECT 1 FROM account a WHERE a.member_id = m.id)"
        + " AND NOT EXISTS (SELECT 1 FROM account a WHERE a.member_id = m.id"
        + " AND (a.staff = TRUE OR a.bot = TRUE)) AND COALESCE("
        + LATEST
        + ", "
        + (silenceIsNo ? "FALSE" : "TRUE")
        + ") = TRUE";
  }
}
