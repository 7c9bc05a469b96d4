package io.qunflow.lifecycle.direction;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DirectionMapper {

  /** 0 when nothing was recorded yet. */
  int findLatestVersion(@Param("community") CommunityKey community);

  /** The latest one without a gap. */
  Optional<DirectionRow> findLatest(@Param("community") CommunityKey community);

  /**
   * @param gap null when there is none
   */
  int insert(
      @Param("community") CommunityKey community,
      @Param("version") int version,
      @Param("cycle") int cycle,
      @Param("direction") Direction direction,
      @Param("gap") DirectionGap gap,
      @Param("recordedAt") Instant recordedAt);

  /**
   * @param endsOn null without a day
   */
  int updatePurpose(
      @Param("community") CommunityKey community,
      @Param("purpose") Purpose purpose,
      @Param("endsOn") LocalDate endsOn,
      @Param("statedAt") Instant statedAt);
}
