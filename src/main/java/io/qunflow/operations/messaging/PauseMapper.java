package io.qunflow.operations.messaging;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PauseMapper {

  void insert(
      @Param("community") CommunityKey community,
      @Param("why") String why,
      @Param("by") String by,
      @Param("now") Instant now);

  /**
   * @param why null for whatever reason
   */
  int end(
      @Param("community") CommunityKey community,
      @Param("why") String why,
      @Param("by") String by,
      @Param("now") Instant now);

  Optional<Pause> find(@Param("community") CommunityKey community);

  List<Pause> findAll(@Param("community") CommunityKey community);

  /** Those of them that are paused. */
  Set<CommunityKey> findPaused(@Param("communities") Collection<CommunityKey> communities);

  /** What waited because of a pause is due at once. */
  int requeue(@Param("community") CommunityKey community, @Param("now") Instant now);

  /** On which channels messages of the community are queued. */
  List<String> findChannels(@Param("community") CommunityKey community);
}
