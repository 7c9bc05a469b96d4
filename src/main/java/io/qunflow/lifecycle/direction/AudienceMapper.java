package io.qunflow.lifecycle.direction;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AudienceMapper {

  /** 0 when nothing was recorded yet. */
  int findLatestVersion(@Param("community") CommunityKey community);

  /** Those of the version that were not moved away, in the order given. */
  List<Audience> find(@Param("community") CommunityKey community, @Param("version") int version);

  int insert(
      @Param("community") CommunityKey community,
      @Param("version") int version,
      @Param("position") int position,
      @Param("cycle") int cycle,
      @Param("audience") Audience audience,
      @Param("recordedAt") Instant recordedAt);

  int move(
      @Param("community") CommunityKey community,
      @Param("version") int version,
      @Param("audience") String audience,
      @Param("to") CommunityKey to);
}
