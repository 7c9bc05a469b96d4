package io.qunflow.membership.layer;

import io.qunflow.community.CommunityKey;
import io.qunflow.community.GroupLayer;
import io.qunflow.community.MemberId;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LayerMapper {

  LayerCounts count(@Param("community") CommunityKey community);

  /**
   * @param member null for all
   * @param near what a person said and the groups show within so many milliseconds is one move
   */
  List<LayerMove> findMoves(
      @Param("community") CommunityKey community,
      @Param("member") MemberId member,
      @Param("near") long near,
      @Param("offset") long offset,
      @Param("most") int most);

  int insert(
      @Param("community") CommunityKey community,
      @Param("member") MemberId member,
      @Param("from") GroupLayer from,
      @Param("to") GroupLayer to,
      @Param("at") Instant at,
      @Param("reason") String reason,
      @Param("by") String by,
      @Param("recordedAt") Instant recordedAt);
}
