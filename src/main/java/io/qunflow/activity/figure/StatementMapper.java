package io.qunflow.activity.figure;

import io.qunflow.community.CommunityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StatementMapper {

  Optional<Instant> findTalkStart(
      @Param("community") CommunityKey community, @Param("key") String key);

  int upsertTalk(
      @Param("community") CommunityKey community,
      @Param("talk") Talk talk,
      @Param("groupId") Long groupId);

  int deleteTalk(@Param("community") CommunityKey community, @Param("key") String key);

  /** The latest first. */
  List<TalkRow> findTalks(@Param("community") CommunityKey community, @Param("most") int most);

  Optional<Integer> findNoiseLimit(@Param("community") CommunityKey community);

  int upsertNoiseLimit(
      @Param("community") CommunityKey community, @Param("noiseLimit") int noiseLimit);
}
