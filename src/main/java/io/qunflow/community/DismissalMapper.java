package io.qunflow.community;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DismissalMapper {

  /** Repeatable: the first word stands. */
  int insert(
      @Param("community") CommunityKey community,
      @Param("pair") LinkEvidence.Pair pair,
      @Param("evidence") String evidence,
      @Param("person") String person,
      @Param("at") Instant at);

  int delete(@Param("pair") LinkEvidence.Pair pair);

  List<DismissedEvidence> findAll(@Param("community") CommunityKey community);

  /** The latest first. */
  List<DismissedPair> findLatest(
      @Param("community") CommunityKey community, @Param("most") int most);
}
