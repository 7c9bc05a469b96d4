package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Makes membership anew from events and snapshots; see the XML for the steps. */
@Mapper
interface MembershipMapper {

  int deleteAll(@Param("community") CommunityKey community);

  int insertInsiders(@Param("communities") Collection<CommunityKey> communities);

  int insertFirstSeen(@Param("communities") Collection<CommunityKey> communities);

  int insertGone(@Param("communities") Collection<CommunityKey> communities);

  int insertSeenAgain(@Param("communities") Collection<CommunityKey> communities);

  /** The spans of members with one account. */
  int insertSpans(@Param("communities") Collection<CommunityKey> communities);

  /** The spans of members with several accounts, by member and start; they may overlap. */
  List<Span> findSpansOfLinked(@Param("communities") Collection<CommunityKey> communities);

  /** All that was inserted, as of group 0, by member and start; they may overlap. */
  List<Span> findSpansOfAnyGroup(@Param("communities") Collection<CommunityKey> communities);

  int insert(@Param("spans") Collection<Span> spans);

  List<Long> findGroups(@Param("communities") Collection<CommunityKey> communities);

  int clear(@Param("group") long group);

  int clearEnds(@Param("group") long group);

  int clearInsiders(@Param("community") CommunityKey community);
}
