package io.qunflow.funnel.figure;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FunnelRoundMapper {

  /** 0 before the first. */
  int findLatest(@Param("community") CommunityKey community, @Param("offering") String offering);

  Optional<Instant> findDecided(
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("number") int number);

  int insert(
      @Param("community") CommunityKey community,
      @Param("offering") String offering,
      @Param("number") int number,
      @Param("round") FunnelRound round,
      @Param("beganAt") Instant beganAt,
      @Param("careWork") String careWork,
      @Param("lesson") String lesson,
      @Param("again") boolean again,
      @Param("by") String by,
      @Param("at") Instant at);
}
