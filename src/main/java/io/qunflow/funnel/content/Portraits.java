package io.qunflow.funnel.content;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import io.qunflow.community.MemberSelect;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The facts that must be known of a customer of an offering; a lead without them is flagged (F6).
 */
@Service
public class Portraits {

  /**
   * A member of whom at least one of the facts is not known, by itself or by whom it is linked
   * from.
   */
  private static final String LACKING =
      """
      SELECT m.id AS member_id FROM member m WHERE m.community_key = :portraitCommunity AND EXISTS (
        SELECT 1 FROM portrait_fact p WHERE p.community_key = m.community_key AND p.offering_key = :portraitOffering
        AND NOT EXISTS (SELECT 1 FROM member_fact f WHERE f.fact_key = p.fact_key AND f.fact_value <> ''
          AND (f.member_id = m.id OR f.member_id IN (SELECT l.from_member_id FROM account_link l
            WHERE l.to_member_id = m.id AND l.undone_at_ms IS NULL))))""";

  private final PortraitMapper portraits;

  Portraits(PortraitMapper portraits) {
    this.portraits = portraits;
  }

  /** Keys of the facts, in the order in which they were named; empty while none were. */
  @Transactional(readOnly = true)
  public List<String> find(CommunityKey community, String offering) {
    return portraits.findAll(community, offering);
  }

  /** Names the facts anew. Repeatable. */
  @Transactional
  public void require(CommunityKey community, String offering, Collection<String> facts) {
    portraits.deleteAll(community, offering);
    int position = 0;
    for (var fact : new LinkedHashSet<>(facts)) {
      portraits.insert(community, offering, fact, ++position);
    }
  }

  /** Which of the facts are not known of a member, in their order. */
  @Transactional(readOnly = true)
  public List<String> findMissing(CommunityKey community, String offering, MemberId member) {
    return portraits.findMissing(community, offering, member);
  }

  /** Of whom at least one of the facts is not known. Its parameters begin with {@code portrait}. */
  public MemberSelect lacking(CommunityKey community, String offering) {
    return new MemberSelect(
        LACKING, Map.of("portraitCommunity", community.value(), "portraitOffering", offering));
  }
}
