package io.qunflow.lifecycle.direction;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DesignMapper {

  /** 0 when nothing was recorded yet. */
  int findLatestVersion(@Param("community") CommunityKey community);

  Optional<DesignRow> findLatest(@Param("community") CommunityKey community);

  Set<Threshold> findThresholds(
      @Param("community") CommunityKey community, @Param("version") int version);

  int insert(
      @Param("community") CommunityKey community,
      @Param("version") int version,
      @Param("cycle") int cycle,
      @Param("design") CommunityDesign design,
      @Param("recordedAt") Instant recordedAt);

  int insertThreshold(
      @Param("community") CommunityKey community,
      @Param("version") int version,
      @Param("threshold") Threshold threshold);
}
