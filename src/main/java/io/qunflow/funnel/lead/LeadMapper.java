package io.qunflow.funnel.lead;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LeadMapper {

  /** Receives the id of a new row. */
  final class Made {
    long id;
  }

  /** How many ended for a reason. */
  record ReasonCount(String reason, int leads) {}

  /** That something is known of a member. */
  record Fact(MemberId member, String factKey) {}

  /** Why somebody does not buy, and whether for now or for good. */
  record Reason(MemberId member, LeadState state, String reason) {}

  int insert(
      @Param("made") Made made,
      @Param("l") NewLead lead,
      @Param("kind") String kind,
      @Param("openKey") String openKey,
      @Param("owner") String owner,
      @Param("nextAction") String nextAction,
      @Param("nextAt") Instant nextAt,
      @Param("silentAt") Instant silentAt,
      @Param("now") Instant now);

  Optional<Long> findOpen(@Param("openKey") String openKey);

  List<Long> findAllOpen(@Param("community") CommunityKey community);

  Optional<Long> lock(@Param("id") long id);

  Optional<Lead> find(@Param("id") long id);

  List<Lead> findCorporate(
      @Param("community") CommunityKey community, @Param("offering") long offering);

  List<Lead> findPage(
      @Param("community") CommunityKey community,
      @Param("open") boolean open,
      @Param("offset") long offset,
      @Param("size") int size);

  int updateStage(@Param("id") long id, @Param("stage") RelationStage stage);

  int updateNext(
      @Param("id") long id,
      @Param("action") String action,
      @Param("nextAt") Instant nextAt,
      @Param("silentAt") Instant silentAt);

  int updateOwner(@Param("id") long id, @Param("owner") String owner);

  int end(
      @Param("id") long id,
      @Param("state") LeadState state,
      @Param("why") String why,
      @Param("now") Instant now);

  /** Won by an order. */
  int win(@Param("id") long id, @Param("order") long order, @Param("now") Instant now);

  int insertEntry(
      @Param("id") long id,
      @Param("step") LeadStep step,
      @Param("stage") RelationStage stage,
      @Param("note") String note,
      @Param("by") String by,
      @Param("now") Instant now);

  List<LeadEntry> findEntries(@Param("id") long id);

  Optional<CommunityKey> findCommunity(@Param("member") MemberId member);

  /** What is known of members, by themselves or by whom they are linked from. */
  List<Fact> findFacts(@Param("members") List<MemberId> members);

  List<ReasonCount> countReasons(@Param("community") CommunityKey community);

  List<MemberId> findFollowed(
      @Param("community") CommunityKey community, @Param("offering") Long offering);

  /** In the order in which they were stated. */
  List<Reason> findReasons(
      @Param("community") CommunityKey community,
      @Param("offering") Long offering,
      @Param("since") Instant since);
}
