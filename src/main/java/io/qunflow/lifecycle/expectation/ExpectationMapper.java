package io.qunflow.lifecycle.expectation;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ExpectationMapper {

  /** 0 when nothing was promised yet. */
  int findLatestVersion(@Param("community") CommunityKey community);

  List<LevelRow> findPromise(
      @Param("community") CommunityKey community, @Param("version") int version);

  int insertPromise(
      @Param("community") CommunityKey community,
      @Param("version") int version,
      @Param("position") int position,
      @Param("cycle") int cycle,
      @Param("promise") LevelPromise promise,
      @Param("publishedAt") Instant publishedAt);

  int insertGap(
      @Param("community") CommunityKey community,
      @Param("version") int version,
      @Param("cycle") int cycle,
      @Param("expectation") StatedExpectation expectation,
      @Param("action") String action,
      @Param("decidedAt") Instant decidedAt);

  int closeGap(
      @Param("community") CommunityKey community,
      @Param("version") int version,
      @Param("workDone") String workDone,
      @Param("refusedRequests") int refusedRequests,
      @Param("closedAt") Instant closedAt);
}
