package io.qunflow.funnel.stickiness;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ServiceResultMapper {

  record Measure(Instant measuredAt, Instant knownUntil, String state) {}

  Optional<Measure> find(@Param("plan") long plan);

  /** By number; 0 is the plan as a whole. */
  List<ResultRow> findSteps(@Param("plan") long plan);

  /** With a wave, planned since then, and measured never or not for the last time. */
  List<Long> findUnsettled(@Param("since") Instant since);

  /** The last known event of the community's groups. */
  Optional<Instant> findKnownUntil(@Param("community") CommunityKey community);

  /** Who measures the same plan takes turns. */
  long lock(@Param("plan") long plan);

  int delete(@Param("plan") long plan);

  int deleteSteps(@Param("plan") long plan);

  int insert(
      @Param("plan") long plan,
      @Param("at") Instant at,
      @Param("knownUntil") Instant knownUntil,
      @Param("state") String state);

  int insertStep(@Param("plan") long plan, @Param("one") ResultRow one);
}
